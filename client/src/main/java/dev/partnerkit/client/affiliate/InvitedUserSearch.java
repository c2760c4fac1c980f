package dev.partnerkit.client.affiliate;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Users the affiliate invited itself.
 *
 * @param registered when
 * @param uid only this one, or null for all
 * @param referralCode only who registered with this code, or null for all
 * @param pageSize rows on a page, at most 1000; null for 100 on a single page and as many as allowed on a walk
 */
public record InvitedUserSearch(
        Window registered,
        @Nullable Long uid,
        @Nullable String referralCode,
        @Nullable Integer pageSize) {

    public InvitedUserSearch {
        requireNonNull(registered, "registered is null");
    }

    public static InvitedUserSearch thisMonth() {
        return registered(Window.thisMonth());
    }

    public static InvitedUserSearch registered(Window window) {
        return new InvitedUserSearch(window, null, null, null);
    }

    public InvitedUserSearch uid(long only) {
        return new InvitedUserSearch(registered, only, referralCode, pageSize);
    }

    public InvitedUserSearch referralCode(String only) {
        return new InvitedUserSearch(registered, uid, only, pageSize);
    }

    public InvitedUserSearch pageSize(int rows) {
        return new InvitedUserSearch(registered, uid, referralCode, rows);
    }
}
