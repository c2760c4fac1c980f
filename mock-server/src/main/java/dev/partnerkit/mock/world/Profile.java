package dev.partnerkit.mock.world;

import dev.partnerkit.mock.world.Member.Holding;
import dev.partnerkit.mock.world.Member.Product;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What filters see of a member: the products held, each with the state of its identity check. Many members share one.
 */
public record Profile(Map<Product, String> kycStatuses) {

    /** Any total order will do. */
    static final Comparator<Profile> ORDER = Arrays.stream(Product.values())
            .map(Profile::by)
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    public Profile {
        Map<Product, String> copy = new EnumMap<>(Product.class);
        copy.putAll(kycStatuses);
        kycStatuses = Collections.unmodifiableMap(copy);
    }

    public static Profile of(Member member) {
        Map<Product, String> statuses = new EnumMap<>(Product.class);
        for (Holding account : member.accounts()) {
            statuses.put(account.product(), account.kycStatus());
        }
        return new Profile(statuses);
    }

    /** The state of a product's identity check, or null when the product is not held. */
    public @Nullable String kycStatus(Product product) {
        return kycStatuses.get(product);
    }

    private static Comparator<Profile> by(Product product) {
        return Comparator.comparing(
                profile -> profile.kycStatus(product), Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
