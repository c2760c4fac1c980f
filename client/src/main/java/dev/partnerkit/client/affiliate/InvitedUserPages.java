package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.Window.Bounds;
import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.paging.PageSource;
import dev.partnerkit.client.preflight.Adjustment;
import dev.partnerkit.client.preflight.Preflight;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a search for invited users. */
record InvitedUserPages(
        Door door,
        InvitedUserSearch search,
        Bounds bounds,
        @Nullable Integer pageSize,
        List<Adjustment> adjustments,
        boolean strict)
        implements PageSource<Page<InvitedUser>> {

    static InvitedUserPages of(Door door, InvitedUserSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.INVITED_USERS, settings.lenient());
        Bounds bounds = Ends.any(door, search.registered(), preflight);
        preflight.notBlank("referralCode", search.referralCode());
        Integer pageSize = Sizes.of(Operation.INVITED_USERS, search.pageSize(), preflight);
        return new InvitedUserPages(door, search, bounds, pageSize, preflight.settle(), settings.strict());
    }

    static AffiliateReading<?, Page<InvitedUser>> reading(
            ZoneId zone, long offset, int size, List<Adjustment> adjustments, boolean strict) {
        return new AffiliateReading<>(
                Operation.INVITED_USERS,
                ListData.reader("InvitedUserPage", new Row(zone), size),
                ListData::page,
                offset,
                size,
                adjustments,
                strict);
    }

    @Override
    public Operation operation() {
        return Operation.INVITED_USERS;
    }

    @Override
    public Ask<Page<InvitedUser>> at(long offset, int size) {
        return new AffiliateAsk<>(
                door,
                reading(door.account().zone(), offset, size, adjustments, strict),
                api -> api.listInvitedUsers(
                        door.time(bounds.start()),
                        door.time(bounds.end()),
                        Sizes.page(offset, size),
                        size,
                        search.uid(),
                        search.referralCode()));
    }

    /** Reads a row; in a row that counts, everything required was there. */
    record Row(ZoneId zone) implements RowReader<InvitedUser> {

        private static final Schema SCHEMA = Schema.of("InvitedUser", "uid", "registerTime");

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public InvitedUser read(Cursor row) throws IOException {
            long uid = 0;
            Instant registerTime = null;
            while (row.next()) {
                switch (row.field()) {
                    case "uid" -> uid = row.whole();
                    case "registerTime" -> registerTime = row.requiredTime(zone);
                    default -> row.pass();
                }
            }
            return new InvitedUser(uid, registerTime == null ? Instant.EPOCH : registerTime, row.extra());
        }
    }
}
