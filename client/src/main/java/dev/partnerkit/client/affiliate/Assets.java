package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.AffiliatePages.Kind;
import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.call.Door;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.harvest.Gathering;
import dev.partnerkit.client.harvest.SteadyGathering;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Preflight;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How assets are searched for and read. */
final class Assets {

    private static final Schema SCHEMA = Schema.of(
            "InvitedUserAssets",
            "uid",
            "totalDeposit",
            "totalWithdrawal",
            "currentBalance",
            "updateTime",
            "firstDepositAmount",
            "firstDepositTime");

    private Assets() {}

    static Kind<InvitedUserAssets, Page<InvitedUserAssets>> kind(ZoneId zone) {
        return new Kind<>(
                Operation.ASSETS,
                InvitedUserAssets::uid,
                ListData.of("InvitedUserAssetsPage", new RowReader<>(SCHEMA, row -> read(row, zone))));
    }

    static AffiliatePages<InvitedUserAssets, Page<InvitedUserAssets>> pages(
            Door<AffiliateAccount, AffiliateApi> door, AssetSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.ASSETS, settings);
        Instant from = search.from();
        Instant to = search.to();
        if (from != null && to != null && to.isBefore(from)) {
            preflight.refuse(
                    "endTime",
                    door.account().time(to),
                    "is before startTime=" + door.account().time(from),
                    null);
        }
        String start = from == null ? null : door.account().time(from);
        String end = to == null ? null : door.account().time(to);
        return new AffiliatePages<>(
                kind(door.account().zone()),
                door,
                preflight.terms("pageSize", search.pageSize()),
                search.toString(),
                (api, page, size) -> api.listInvitedUserAssets(
                        search.uid(), start, end, search.currency().text(), page, size));
    }

    /** Pages have no window to cut; a single user is one answer. */
    static Gathering<InvitedUserAssets> gathering(
            Door<AffiliateAccount, AffiliateApi> door, AssetSearch search, CallSettings settings, Calls calls) {
        Duration pace = door.gates().pace(Operation.ASSETS);
        return search.uid() != null
                ? new SteadyGathering<>(calls, settings, pages(door, search, settings), null, null, pace)
                : new AssetGathering(
                        calls,
                        settings,
                        pages(door, search, settings),
                        uid -> pages(door, search.uid(uid), settings),
                        InvitedUsers.everybody(door, settings),
                        pace);
    }

    private static InvitedUserAssets read(Cursor row, ZoneId zone) throws IOException {
        long uid = 0;
        BigDecimal deposit = null;
        BigDecimal withdrawal = null;
        BigDecimal balance = null;
        Instant updated = null;
        BigDecimal first = null;
        Instant firstAt = null;
        while (row.next()) {
            switch (row.field()) {
                case "uid" -> uid = row.whole();
                case "totalDeposit" -> deposit = row.amount(true);
                case "totalWithdrawal" -> withdrawal = row.amount(true);
                case "currentBalance" -> balance = row.amount(true);
                case "updateTime" -> updated = row.time(zone);
                case "firstDepositAmount" -> first = row.amount(true);
                case "firstDepositTime" -> firstAt = row.time(zone);
                default -> row.pass();
            }
        }
        return new InvitedUserAssets(uid, deposit, withdrawal, balance, updated, first, firstAt, row.extra());
    }
}
