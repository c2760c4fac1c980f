package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The rows of one page of a range, how many all pages have, and the figures of the team. */
record TeamData(List<TeamUser> rows, long total, TeamTotals totals) implements Data<TeamPage> {

    private static final Schema PAGE = Schema.of(
            "TeamUsersRangePage", "total", "totalUsers", "totalUsersInTeam", "totalTradingVolumeInTeam", "list");

    private static final Schema ROW = Schema.of(
            "TeamUser",
            "uid",
            "registerTime",
            "referralCode",
            "deposit",
            "tradeVolume",
            "tradingFee",
            "rebate",
            "totalDepositAmount",
            "totalDepositGreaterThanHundred",
            "firstDepositGreaterThan3Hundred",
            "firstWithdrawLessThan2Hundred",
            "firstWithdrawDate",
            "firstTradeDate",
            "contractBalance");

    static RowReader<TeamData> in(ZoneId zone) {
        RowReader<TeamUser> row = new RowReader<>(ROW, user -> user(user, zone));
        return new RowReader<>(PAGE, data -> read(data, row));
    }

    @Override
    public TeamPage page(AffiliateReading<TeamPage> reading, List<Rejected> rejected, Answer answer) {
        return new TeamPage(reading.page(rows, total, rejected, answer), totals);
    }

    private static TeamData read(Cursor data, RowReader<TeamUser> row) throws IOException {
        List<TeamUser> rows = List.of();
        long total = 0;
        long users = 0;
        long inTeam = 0;
        BigDecimal volume = null;
        while (data.next()) {
            switch (data.field()) {
                case "total" -> total = data.count();
                case "totalUsers" -> users = data.whole();
                case "totalUsersInTeam" -> inTeam = data.whole();
                case "totalTradingVolumeInTeam" -> volume = data.amount(true);
                case "list" -> rows = data.rows(row, 100);
                default -> data.pass();
            }
        }
        return new TeamData(rows, total, new TeamTotals(users, inTeam, volume));
    }

    /** In a row that counts, everything required was there. */
    private static TeamUser user(Cursor row, ZoneId zone) throws IOException {
        long uid = 0;
        Instant registerTime = null;
        String referralCode = "";
        Boolean deposit = null;
        BigDecimal volume = null;
        BigDecimal fee = null;
        BigDecimal rebate = null;
        BigDecimal deposited = null;
        Boolean depositedOver100 = null;
        Boolean firstDepositOver300 = null;
        Boolean firstWithdrawalUnder200 = null;
        LocalDate withdrew = null;
        LocalDate traded = null;
        String balance = null;
        while (row.next()) {
            switch (row.field()) {
                case "uid" -> uid = row.whole();
                case "registerTime" -> registerTime = row.requiredTime(zone);
                case "referralCode" -> referralCode = row.text();
                case "deposit" -> deposit = row.mark();
                case "tradeVolume" -> volume = row.amount(false);
                case "tradingFee" -> fee = row.amount(false);
                case "rebate" -> rebate = row.amount(false);
                case "totalDepositAmount" -> deposited = row.amount(false);
                case "totalDepositGreaterThanHundred" -> depositedOver100 = row.mark();
                case "firstDepositGreaterThan3Hundred" -> firstDepositOver300 = row.mark();
                case "firstWithdrawLessThan2Hundred" -> firstWithdrawalUnder200 = row.mark();
                case "firstWithdrawDate" -> withdrew = row.date();
                case "firstTradeDate" -> traded = row.date();
                case "contractBalance" -> balance = row.optionalText();
                default -> row.pass();
            }
        }
        return new TeamUser(
                uid,
                registerTime == null ? Instant.EPOCH : registerTime,
                referralCode,
                deposit,
                volume,
                fee,
                rebate,
                deposited,
                depositedOver100,
                firstDepositOver300,
                firstWithdrawalUnder200,
                withdrew,
                traded,
                balance,
                row.extra());
    }
}
