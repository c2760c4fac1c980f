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

    // seed 003, response table: the marks say above, above and below these amounts (L69)
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THREE_HUNDRED = BigDecimal.valueOf(300);
    private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);

    private static final Field TOTAL = Field.named(TeamUsersRangePage.JSON_PROPERTY_TOTAL);
    private static final Field EVERYONE = Field.named(TeamUsersRangePage.JSON_PROPERTY_TOTAL_USERS);
    private static final Field REGISTERED = Field.named(TeamUsersRangePage.JSON_PROPERTY_TOTAL_USERS_IN_TEAM);
    private static final Field TEAM_VOLUME = Field.named(TeamUsersRangePage.JSON_PROPERTY_TOTAL_TRADING_VOLUME_IN_TEAM);
    private static final Field LIST = Field.named(TeamUsersRangePage.JSON_PROPERTY_LIST);
    private static final Field UID = Field.named(TeamUser.JSON_PROPERTY_UID);
    private static final Field REGISTER_TIME = Field.named(TeamUser.JSON_PROPERTY_REGISTER_TIME);
    private static final Field REFERRAL_CODE = Field.named(TeamUser.JSON_PROPERTY_REFERRAL_CODE);
    private static final Field HAS_DEPOSITED = Field.named(TeamUser.JSON_PROPERTY_DEPOSIT);
    private static final Field VOLUME = Field.named(TeamUser.JSON_PROPERTY_TRADE_VOLUME);
    private static final Field FEE = Field.named(TeamUser.JSON_PROPERTY_TRADING_FEE);
    private static final Field REBATE = Field.named(TeamUser.JSON_PROPERTY_REBATE);
    private static final Field DEPOSITED = Field.named(TeamUser.JSON_PROPERTY_TOTAL_DEPOSIT_AMOUNT);
    private static final Field ABOVE_HUNDRED = Field.named(TeamUser.JSON_PROPERTY_TOTAL_DEPOSIT_GREATER_THAN_HUNDRED);
    private static final Field FIRST_ABOVE = Field.named(TeamUser.JSON_PROPERTY_FIRST_DEPOSIT_GREATER_THAN3_HUNDRED);
    private static final Field FIRST_BELOW = Field.named(TeamUser.JSON_PROPERTY_FIRST_WITHDRAW_LESS_THAN2_HUNDRED);
    private static final Field WITHDRAWAL_DAY = Field.named(TeamUser.JSON_PROPERTY_FIRST_WITHDRAW_DATE);
    private static final Field TRADE_DAY = Field.named(TeamUser.JSON_PROPERTY_FIRST_TRADE_DATE);
    private static final Field CONTRACT_BALANCE = Field.named(TeamUser.JSON_PROPERTY_CONTRACT_BALANCE);

    public Written<TeamUsersRangeResponse> of(TeamRangeQuery.Result result) {
        Times times = new Times(readings.zone());
        return Envelope.around(SuccessCode.TEAM_RANGE, readings, json -> {
            TOTAL.number(json, result.customers().total());
            EVERYONE.number(json, result.everyone());
            REGISTERED.number(json, result.registered());
            TEAM_VOLUME.text(json, plain(result.volume()).toPlainString());
            LIST.rows(json, result.customers().rows(), (each, row) -> row(each, row, times));
        });
    }

    private void row(JsonText json, TeamRangeQuery.Row row, Times times) {
        Account account = row.account();
        LifeFigures life = LifeFigures.of(account.holdings(), readings);
        BigDecimal firstDeposit = life.firstDeposit();
        BigDecimal firstWithdrawal = life.firstWithdrawal();
        UID.number(json, account.uid());
        REGISTER_TIME.second(json, account.registeredAt(), times);
        REFERRAL_CODE.text(json, inviter(account));
        HAS_DEPOSITED.text(json, mark(firstDeposit != null));
        VOLUME.number(json, plain(row.volume()));
        FEE.number(json, plain(row.fee()));
        REBATE.number(json, plain(row.rebate()));
        DEPOSITED.number(json, plain(life.deposited()));
        ABOVE_HUNDRED.text(json, mark(above(life.deposited(), HUNDRED)));
        FIRST_ABOVE.text(json, mark(firstDeposit != null && above(firstDeposit, THREE_HUNDRED)));
        FIRST_BELOW.text(json, mark(firstWithdrawal != null && above(TWO_HUNDRED, firstWithdrawal)));
        WITHDRAWAL_DAY.text(json, times.dayOrEmpty(life.firstWithdrawalAt()));
        TRADE_DAY.text(json, times.dayOrEmpty(life.firstTradeAt()));
        CONTRACT_BALANCE.text(json, contractBalance(account));
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

    private static String mark(boolean holds) {
        return (holds ? YesNo.YES : YesNo.NO).getValue();
    }

    // 0 and not 0.00000000, 1547.4752655 and not 1547.47526550, as the example has them
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
