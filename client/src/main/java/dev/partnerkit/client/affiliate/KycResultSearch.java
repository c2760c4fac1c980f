package dev.partnerkit.client.affiliate;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * KYC results of users the affiliate invited itself. They reach back six months.
 *
 * @param registered when
 * @param uid only this one, or null for all
 * @param pageSize rows on a page, at most 1000; null for 100 on a single page and as many as allowed on a walk
 */
public record KycResultSearch(
        Window registered, @Nullable Long uid, @Nullable Integer pageSize) {

    public KycResultSearch {
        requireNonNull(registered, "registered is null");
    }

    public static KycResultSearch thisMonth() {
        return registered(Window.thisMonth());
    }

    public static KycResultSearch registered(Window window) {
        return new KycResultSearch(window, null, null);
    }

    public KycResultSearch uid(long only) {
        return new KycResultSearch(registered, only, pageSize);
    }

    public KycResultSearch pageSize(int rows) {
        return new KycResultSearch(registered, uid, rows);
    }
}
