package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.AffiliatePages.Kind;
import dev.partnerkit.client.affiliate.Window.Bounds;
import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Door;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.generated.AffiliateApi;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Preflight;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;

/** How invited users are searched for and read. */
final class InvitedUsers {

    private static final Schema SCHEMA = Schema.of("InvitedUser", "uid", "registerTime");
    // There was no vendor then.
    private static final Instant BEFORE_ANYBODY = Instant.parse("2010-01-01T00:00:00Z");

    private InvitedUsers() {}

    static Kind<InvitedUser, Page<InvitedUser>> kind(ZoneId zone) {
        return new Kind<>(
                Operation.INVITED_USERS,
                InvitedUser::uid,
                ListData.of("InvitedUserPage", new RowReader<>(SCHEMA, row -> read(row, zone))));
    }

    static WindowPages<InvitedUser> pages(
            Door<AffiliateAccount, AffiliateApi> door, InvitedUserSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.INVITED_USERS, settings);
        Bounds bounds = Ends.any(door.account(), search.registered(), preflight);
        preflight.notBlank("referralCode", search.referralCode());
        return new WindowPages<>(
                kind(door.account().zone()),
                door,
                bounds,
                preflight.terms("pageSize", search.pageSize()),
                search.toString(),
                (api, start, end, page, size) ->
                        api.listInvitedUsers(start, end, page, size, search.uid(), search.referralCode()));
    }

    /** Everybody who was ever invited, without who may still be coming in. */
    static WindowPages<InvitedUser> everybody(Door<AffiliateAccount, AffiliateApi> door, CallSettings settings) {
        Window ever = Window.between(BEFORE_ANYBODY, door.account().now().toInstant());
        return pages(door, InvitedUserSearch.registered(ever), settings).settled();
    }

    private static InvitedUser read(Cursor row, ZoneId zone) throws IOException {
        long uid = 0;
        Instant registerTime = null;
        while (row.next()) {
            switch (row.field()) {
                case "uid" -> uid = row.whole();
                case "registerTime" -> registerTime = row.requiredTime(zone);
                default -> row.pass();
            }
        }
        // Where it is not there, the row does not count.
        return new InvitedUser(uid, registerTime == null ? Instant.EPOCH : registerTime, row.extra());
    }
}
