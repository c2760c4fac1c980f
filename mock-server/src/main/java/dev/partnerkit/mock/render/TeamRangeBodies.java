package dev.partnerkit.mock.render;

import dev.partnerkit.mock.generated.model.TeamUser;
import dev.partnerkit.mock.generated.model.TeamUsersRangePage;
import dev.partnerkit.mock.generated.model.TeamUsersRangeResponse;
import dev.partnerkit.mock.generated.model.YesNo;
import dev.partnerkit.mock.query.TeamRangeQuery;
import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.math.BigDecimal;

/** The body of the team range operation. */
public record TeamRangeBodies(Readings readings) {

    private static final String MESSAGE = "success";
    // seed 003, response table: the marks say above, above and below these amounts (L69)
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THREE_HUNDRED = BigDecimal.valueOf(300);
    private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);

    public TeamUsersRangeResponse of(TeamRangeQuery.Result result) {
        var rows = result.customers().rows().stream().map(this::row).toList();
        return new TeamUsersRangeResponse(
                SuccessCode.TEAM_RANGE.in(readings),
                MESSAGE,
                new TeamUsersRangePage(
                        result.customers().total(),
                        result.everyone(),
                        result.registered(),
                        plain(result.volume()).toPlainString(),
                        rows));
    }

    private TeamUser row(TeamRangeQuery.Row row) {
        Account account = row.account();
        Times times = new Times(readings.zone());
        LifeFigures life = LifeFigures.of(account.holdings(), readings);
        BigDecimal firstDeposit = life.firstDeposit();
        BigDecimal firstWithdrawal = life.firstWithdrawal();
        return new TeamUser(
                account.uid(),
                times.second(account.registeredAt()),
                inviter(account),
                mark(firstDeposit != null),
                plain(row.volume()),
                plain(row.fee()),
                plain(row.rebate()),
                plain(life.deposited()),
                mark(above(life.deposited(), HUNDRED)),
                mark(firstDeposit != null && above(firstDeposit, THREE_HUNDRED)),
                mark(firstWithdrawal != null && above(TWO_HUNDRED, firstWithdrawal)),
                times.dayOrEmpty(life.firstWithdrawalAt()),
                times.dayOrEmpty(life.firstTradeAt()),
                contractBalance(account));
    }

    // seed 003, response table: the inviter's uid, although the field is named after the code (L15)
    private String inviter(Account account) {
        return readings.takes(Reading.RANGE_REFERRAL_CODE, "inviter-uid")
                ? Long.toString(account.inviter())
                : account.registeredWith();
    }

    // seed 003, response table: a dash or an empty text when none is at hand (L21)
    private String contractBalance(Account account) {
        String masked = account.holdings().contractBalance();
        if (masked != null) {
            return masked;
        }
        return readings.takes(Reading.NO_CONTRACT_BALANCE, "dash") ? "-" : "";
    }

    private boolean above(BigDecimal amount, BigDecimal bound) {
        int compared = amount.compareTo(bound);
        return readings.takes(Reading.MARKS, "strict") ? compared > 0 : compared >= 0;
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
