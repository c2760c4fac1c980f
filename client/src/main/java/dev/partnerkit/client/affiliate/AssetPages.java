package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.harvest.Gathering;
import dev.partnerkit.client.harvest.Keyed;
import dev.partnerkit.client.harvest.SteadyGathering;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Adjustment;
import dev.partnerkit.client.preflight.Preflight;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a search for assets. */
record AssetPages(
        Door door,
        AssetSearch search,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable Integer pageSize,
        List<Adjustment> adjustments,
        boolean strict)
        implements Keyed<InvitedUserAssets, Page<InvitedUserAssets>> {

    static AssetPages of(Door door, AssetSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.ASSETS, settings.lenient());
        Instant from = search.from();
        Instant to = search.to();
        if (from != null && to != null && to.isBefore(from)) {
            preflight.refuse("endTime", door.time(to), "is before startTime=" + door.time(from), null);
        }
        return new AssetPages(
                door,
                search,
                from == null ? null : door.time(from),
                to == null ? null : door.time(to),
                Sizes.of(Operation.ASSETS, search.pageSize(), preflight),
                preflight.settle(),
                settings.strict());
    }

    static AffiliateReading<?, Page<InvitedUserAssets>> reading(
            ZoneId zone, long offset, int size, List<Adjustment> adjustments, boolean strict) {
        return new AffiliateReading<>(
                Operation.ASSETS,
                ListData.reader("InvitedUserAssetsPage", new Row(zone), size),
                ListData::page,
                offset,
                size,
                adjustments,
                strict);
    }

    @Override
    public Operation operation() {
        return Operation.ASSETS;
    }

    /** Pages have no window to cut; a single user is one answer. */
    Gathering<InvitedUserAssets> gathering(Calls calls, CallSettings settings) {
        Duration pace = door.gates().pace(operation());
        return search.uid() != null
                ? new SteadyGathering<>(calls, settings, this, null, null, pace)
                : new AssetGathering(calls, settings, this, InvitedUsers.everybody(door, settings), pace);
    }

    /** The same search for one user. */
    AssetPages only(long uid) {
        return new AssetPages(door, search.uid(uid), startTime, endTime, pageSize, adjustments, strict);
    }

    @Override
    public Object key(InvitedUserAssets row) {
        return row.uid();
    }

    @Override
    public String subject() {
        return search.toString();
    }

    @Override
    public Ask<Page<InvitedUserAssets>> at(long offset, int size) {
        return door.ask(
                reading(door.account().zone(), offset, size, adjustments, strict),
                api -> api.listInvitedUserAssets(
                        search.uid(), startTime, endTime, search.currency().text(), Sizes.page(offset, size), size));
    }

    /** Reads a row. */
    record Row(ZoneId zone) implements RowReader<InvitedUserAssets> {

        private static final Schema SCHEMA = Schema.of(
                "InvitedUserAssets",
                "uid",
                "totalDeposit",
                "totalWithdrawal",
                "currentBalance",
                "updateTime",
                "firstDepositAmount",
                "firstDepositTime");

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public InvitedUserAssets read(Cursor row) throws IOException {
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
}
