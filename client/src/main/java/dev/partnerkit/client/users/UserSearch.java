package dev.partnerkit.client.users;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Users of the institution. All filters have to hold.
 *
 * @param userAccountId only this one, or null for all
 * @param product only who holds an account of this product, or null for all
 * @param kycStatus only whose accounts of these products are in these states
 * @param createdFrom first moment of creation, or null
 * @param createdBefore first moment of creation that is too late, or null
 * @param sortOrder newest or oldest first
 * @param perPage users on a page, at most 100; null for 25 on a single page and as many as allowed on a walk
 */
public record UserSearch(
        @Nullable String userAccountId,
        @Nullable Product product,
        Map<Product, KycStatus> kycStatus,
        @Nullable Instant createdFrom,
        @Nullable Instant createdBefore,
        SortOrder sortOrder,
        @Nullable Integer perPage) {

    public UserSearch {
        // In an order of their own, so that the text of a search is always the same.
        SortedMap<Product, KycStatus> ordered = new TreeMap<>(Comparator.comparing(Product::text));
        ordered.putAll(requireNonNull(kycStatus, "kycStatus is null"));
        requireNonNull(sortOrder, "sortOrder is null");
        kycStatus = Collections.unmodifiableSortedMap(ordered);
    }

    /** Everybody, newest first. */
    public static UserSearch everybody() {
        return new UserSearch(null, null, Map.of(), null, null, SortOrder.DESC, null);
    }

    public UserSearch userAccountId(String only) {
        return new UserSearch(only, product, kycStatus, createdFrom, createdBefore, sortOrder, perPage);
    }

    public UserSearch product(Product only) {
        return new UserSearch(userAccountId, only, kycStatus, createdFrom, createdBefore, sortOrder, perPage);
    }

    /** Only whose account of this product is in this state. */
    public UserSearch kycStatus(Product of, KycStatus status) {
        Map<Product, KycStatus> all = new LinkedHashMap<>(kycStatus);
        all.put(
                requireNonNull(of, "the product of a kycStatus is null"),
                requireNonNull(status, "the kycStatus of a product is null"));
        return new UserSearch(userAccountId, product, all, createdFrom, createdBefore, sortOrder, perPage);
    }

    public UserSearch createdFrom(Instant first) {
        return new UserSearch(userAccountId, product, kycStatus, first, createdBefore, sortOrder, perPage);
    }

    public UserSearch createdBefore(Instant end) {
        return new UserSearch(userAccountId, product, kycStatus, createdFrom, end, sortOrder, perPage);
    }

    public UserSearch sortOrder(SortOrder order) {
        return new UserSearch(userAccountId, product, kycStatus, createdFrom, createdBefore, order, perPage);
    }

    public UserSearch perPage(int users) {
        return new UserSearch(userAccountId, product, kycStatus, createdFrom, createdBefore, sortOrder, users);
    }
}
