package dev.partnerkit.client.affiliate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What users the affiliate invited itself paid in and out, and have left.
 *
 * @param uid only this one, or null for all
 * @param from first moment that counts, or null for the beginning of the account
 * @param to last moment that counts, or null for now
 * @param currency of all amounts
 * @param pageSize rows on a page, at most 100; null for 20 on a single page and as many as allowed on a walk
 */
public record AssetSearch(
        @Nullable Long uid,
        @Nullable Instant from,
        @Nullable Instant to,
        Currency currency,
        @Nullable Integer pageSize) {

    public AssetSearch {
        requireNonNull(currency, "currency is null");
    }

    /** Everybody, since the beginning, in USDT. */
    public static AssetSearch everybody() {
        return new AssetSearch(null, null, null, Currency.USDT, null);
    }

    public AssetSearch uid(long only) {
        return new AssetSearch(only, from, to, currency, pageSize);
    }

    /** Only what was moved from this moment on. */
    public AssetSearch from(Instant first) {
        return new AssetSearch(uid, first, to, currency, pageSize);
    }

    /** Only what was moved up to this moment. */
    public AssetSearch to(Instant last) {
        return new AssetSearch(uid, from, last, currency, pageSize);
    }

    public AssetSearch currency(Currency other) {
        return new AssetSearch(uid, from, to, other, pageSize);
    }

    public AssetSearch pageSize(int rows) {
        return new AssetSearch(uid, from, to, currency, rows);
    }
}
