package dev.partnerkit.client.affiliate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Direct customers of the affiliate who registered in a range of days, what they did in it, and figures of the whole
 * team. The range starts at most 30 days back, and ends now at the latest.
 *
 * @param registered the range
 * @param uid only this one, or null for all; the vendor may not apply it (L14)
 * @param referralCode a code whose owner belongs to the team, or null
 * @param type the business line whose rebate is told, or null for all of them
 * @param partnerUids affiliates of the team to limit it to, at most 100; none for no limit
 * @param pageSize rows on a page, at most 1000; null for 100 on a single page and as many as allowed on a walk
 */
public record TeamUserSearch(
        Window registered,
        @Nullable Long uid,
        @Nullable String referralCode,
        @Nullable TradeType type,
        List<Long> partnerUids,
        @Nullable Integer pageSize) {

    public TeamUserSearch {
        requireNonNull(registered, "registered is null");
        partnerUids = List.copyOf(requireNonNull(partnerUids, "partnerUids is null"));
    }

    /** As much of this month as the vendor lets one ask for. */
    public static TeamUserSearch thisMonth() {
        return registered(Window.thisMonth());
    }

    public static TeamUserSearch registered(Window window) {
        return new TeamUserSearch(window, null, null, null, List.of(), null);
    }

    public TeamUserSearch uid(long only) {
        return new TeamUserSearch(registered, only, referralCode, type, partnerUids, pageSize);
    }

    public TeamUserSearch referralCode(String code) {
        return new TeamUserSearch(registered, uid, code, type, partnerUids, pageSize);
    }

    public TeamUserSearch type(TradeType line) {
        return new TeamUserSearch(registered, uid, referralCode, line, partnerUids, pageSize);
    }

    public TeamUserSearch partnerUids(List<Long> only) {
        return new TeamUserSearch(registered, uid, referralCode, type, only, pageSize);
    }

    public TeamUserSearch pageSize(int rows) {
        return new TeamUserSearch(registered, uid, referralCode, type, partnerUids, rows);
    }
}
