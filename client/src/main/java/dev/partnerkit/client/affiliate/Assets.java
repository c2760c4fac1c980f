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
import org.jspecify.annotations.Nullable;

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
        String start = written("startTime", search.from(), door.account(), preflight);
        String end = written("endTime", search.to(), door.account(), preflight);
        // Texts of this form are in the order of their times.
        if (start != null && end != null && end.compareTo(start) < 0) {
            preflight.refuse("endTime", end, "is before startTime=" + start, null);
        }
        return new AffiliatePages<>(
                kind(door.account().zone()),
                door,
                preflight.terms("pageSize", search.pageSize()),
                search,
                (api, page, size) -> api.listInvitedUserAssets(
                        search.uid(), start, end, search.currency().text(), page, size));
    }

    /** An end as it is sent; what moved before the first moment asked for does not count. */
    private static @Nullable String written(
            String parameter, @Nullable Instant moment, AffiliateAccount account, Preflight preflight) {
        return moment != null && preflight.isLegible(parameter, moment, account.zone())
                ? account.time(parameter.equals("startTime") ? Window.secondFrom(moment) : moment)
                : null;
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
