package dev.partnerkit.mock.render;

import dev.partnerkit.mock.generated.model.TeamUser;
import dev.partnerkit.mock.generated.model.TeamUsersRangePage;
import dev.partnerkit.mock.generated.model.TeamUsersRangeResponse;
import dev.partnerkit.mock.generated.model.YesNo;
import dev.partnerkit.mock.query.TeamRangeQuery;
import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Holdings;
import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Movement;
import dev.partnerkit.mock.world.Purse;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Sorted;
import dev.partnerkit.mock.world.Trade;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body of the team range operation. */
public final class TeamRangeBodies {

    // seed 003, response table: the marks say above, above and below these amounts (L69)
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THREE_HUNDRED = BigDecimal.valueOf(300);
    private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);
    // seed 003, response table: the alternative to an empty text (L21)
    private static final String NO_BALANCE = "-";

    private TeamRangeBodies() {}

    public static TeamUsersRangeResponse of(TeamRangeQuery.Result result) {
        var rows = result.customers().rows().stream().map(TeamRangeBodies::row).toList();
        return new TeamUsersRangeResponse(
                AffiliateBodies.SUCCESS,
                AffiliateBodies.MESSAGE,
                new TeamUsersRangePage(
                        result.customers().total(),
                        result.everyone(),
                        result.registered(),
                        plain(result.volume()).toPlainString(),
                        rows));
    }

    private static TeamUser row(TeamRangeQuery.Row row) {
        Account account = row.account();
        Holdings holdings = account.holdings();
        // Deposits and withdrawals count in both currencies at par (L70).
        BigDecimal deposited =
                purses(holdings).map(purse -> purse.deposits().sum()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Movement firstDeposit = earliest(holdings, Purse::deposits);
        Movement firstWithdrawal = earliest(holdings, Purse::withdrawals);
        return new TeamUser(
                account.uid(),
                Times.second(account.registeredAt()),
                Long.toString(account.inviter()),
                mark(firstDeposit != null),
                plain(row.volume()),
                plain(row.fee()),
                plain(row.rebate()),
                plain(deposited),
                mark(deposited.compareTo(HUNDRED) > 0),
                mark(firstDeposit != null && firstDeposit.amount().compareTo(THREE_HUNDRED) > 0),
                mark(firstWithdrawal != null && firstWithdrawal.amount().compareTo(TWO_HUNDRED) < 0),
                Times.dayOrEmpty(firstWithdrawal == null ? null : firstWithdrawal.at()),
                Times.dayOrEmpty(firstTrade(holdings)),
                Objects.requireNonNullElse(holdings.contractBalance(), NO_BALANCE));
    }

    private static @Nullable Movement earliest(
            Holdings holdings, Function<Purse, Sorted<Movement, BigDecimal>> movements) {
        return purses(holdings)
                .map(purse -> movements.apply(purse).first())
                .filter(Objects::nonNull)
                .min(Comparator.comparingLong(Movement::at).thenComparingLong(Movement::turn))
                .orElse(null);
    }

    private static @Nullable Long firstTrade(Holdings holdings) {
        return Arrays.stream(Line.values())
                .map(line -> holdings.trades(line).first())
                .filter(Objects::nonNull)
                .map(Trade::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Purse> purses(Holdings holdings) {
        return Arrays.stream(Quote.values()).map(holdings::purse);
    }

    private static YesNo mark(boolean holds) {
        return holds ? YesNo.YES : YesNo.NO;
    }

    // 0 and not 0.00000000, 1547.4752655 and not 1547.47526550, as the example has them
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
