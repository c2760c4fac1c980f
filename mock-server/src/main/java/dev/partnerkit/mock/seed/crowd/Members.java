package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.seed.crowd.Dice.Subject;
import dev.partnerkit.mock.world.Institution;
import dev.partnerkit.mock.world.Member;
import dev.partnerkit.mock.world.Member.Holding;
import dev.partnerkit.mock.world.Member.Product;
import dev.partnerkit.mock.world.Profile;
import dev.partnerkit.mock.world.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The users of the institution. Account ids rise with the time of creation. Half of them hold crypto alone, and few
 * hold more than two products; most have passed, within three days.
 */
final class Members {

    private static final String APPROVED = "approved";
    private static final String PENDING = "pending";
    private static final int SLOWEST_CHECK = (int) Duration.ofDays(3).toSeconds();
    private static final List<Share> SHARES = List.of(
            new Share(34, profile(APPROVED, null, null, null)),
            new Share(16, profile(PENDING, null, null, null)),
            new Share(14, profile(null, APPROVED, null, null)),
            new Share(14, profile(APPROVED, APPROVED, null, null)),
            new Share(8, profile(null, PENDING, null, null)),
            new Share(6, profile(APPROVED, null, PENDING, null)),
            new Share(4, profile(null, APPROVED, APPROVED, null)),
            new Share(2, profile(APPROVED, APPROVED, APPROVED, PENDING)),
            new Share(2, profile(null, null, null, null)));

    private final Calendar calendar;
    private final Dice profiles;
    private final Dice accounts;

    Members(int count, long seed) {
        calendar = new Calendar(count, Dice.of(seed, Subject.MEMBER_CREATION));
        profiles = Dice.of(seed, Subject.MEMBER_PROFILE);
        accounts = Dice.of(seed, Subject.MEMBER_ACCOUNT);
    }

    Institution institution() {
        Listed everyone = new Listed(calendar.count(), position -> position);
        Lists byShare = byShare();
        Map<Profile, Listed> byProfile = new LinkedHashMap<>();
        for (int i = 0; i < SHARES.size(); i++) {
            int share = i;
            if (byShare.size(share) > 0) {
                byProfile.put(
                        SHARES.get(share).profile,
                        new Listed(byShare.size(share), position -> byShare.get(share, position)));
            }
        }
        return Institution.over(everyone, everyone, byProfile);
    }

    private Lists byShare() {
        int[] sizes = new int[SHARES.size()];
        for (int member = 0; member < calendar.count(); member++) {
            sizes[share(member)]++;
        }
        Lists lists = new Lists(sizes);
        for (int member = 0; member < calendar.count(); member++) {
            lists.add(share(member), member);
        }
        return lists;
    }

    private int share(int member) {
        int percent = Dice.below(100, profiles.roll(member));
        int share = 0;
        while (percent >= SHARES.get(share).percent) {
            percent -= SHARES.get(share).percent;
            share++;
        }
        return share;
    }

    private Member key(int member) {
        return new Member(accountId(member), Instant.ofEpochSecond(calendar.second(member)), List.of());
    }

    private Member member(int member) {
        long createdAt = calendar.second(member);
        long roll = accounts.roll(member);
        List<Holding> held = new ArrayList<>();
        for (Map.Entry<Product, String> each :
                SHARES.get(share(member)).profile.kycStatuses().entrySet()) {
            roll = Dice.again(roll);
            held.add(new Holding(
                    each.getKey(),
                    each.getValue(),
                    each.getValue().equals(APPROVED) ? checked(createdAt, roll) : null,
                    Amounts.money(Amounts.cents(Dice.again(roll)))));
        }
        return new Member(accountId(member), Instant.ofEpochSecond(createdAt), held);
    }

    private static Instant checked(long createdAt, long roll) {
        int longest = (int) Math.min(SLOWEST_CHECK, Calendar.END - createdAt);
        return Instant.ofEpochSecond(createdAt + Dice.below(longest, roll));
    }

    // All numbers have as many digits, so that the order of the ids is theirs.
    private static String accountId(int member) {
        return "member-" + (10_000_000 + member);
    }

    private static Profile profile(
            @Nullable String crypto, @Nullable String securities, @Nullable String robo, @Nullable String rothIra) {
        Map<Product, String> statuses = new EnumMap<>(Product.class);
        put(statuses, Product.CRYPTO, crypto);
        put(statuses, Product.SECURITIES, securities);
        put(statuses, Product.ROBO, robo);
        put(statuses, Product.ROTH_IRA, rothIra);
        return new Profile(statuses);
    }

    private static void put(Map<Product, String> statuses, Product product, @Nullable String status) {
        if (status != null) {
            statuses.put(product, status);
        }
    }

    /** How many of a hundred have a profile. */
    private record Share(int percent, Profile profile) {}

    private final class Listed implements Rows.Plain<Member> {

        private final int size;
        private final IntUnaryOperator members;

        Listed(int size, IntUnaryOperator members) {
            this.size = size;
            this.members = members;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Member get(int position) {
            return member(members.applyAsInt(position));
        }

        @Override
        public Member key(int position) {
            return Members.this.key(members.applyAsInt(position));
        }
    }
}
