package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Baseline;
import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Change.Balanced;
import dev.partnerkit.mock.world.Change.CodeIssued;
import dev.partnerkit.mock.world.Change.Deposited;
import dev.partnerkit.mock.world.Change.Enrolled;
import dev.partnerkit.mock.world.Change.KycRecorded;
import dev.partnerkit.mock.world.Change.Registered;
import dev.partnerkit.mock.world.Change.Traded;
import dev.partnerkit.mock.world.Change.Withdrawn;
import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Member;
import dev.partnerkit.mock.world.Member.Holding;
import dev.partnerkit.mock.world.Member.Product;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Turnover;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The world in which every documented example holds.
 *
 * <p>One affiliate, {@value #PARTNER}, brought every user of the four affiliate examples; the rest of its team is made
 * up so that the totals come out as documented. Its clock starts in the night after the latest documented moment.
 */
public final class Documents {

    public static final AffiliateKey KEY =
            AffiliateKey.of("test-api-key-0001", "test-secret-key-ABCDEF0123456789", Documents.PARTNER);
    /** Opens the institution whose only user is the documented one. */
    public static final String PARTNER_KEY = "test-partner-key-0001";

    /** The documented range answer names this uid as the inviter of its customer (L15). */
    public static final long PARTNER = 1116350;

    /** The world's name. */
    public static final String NAME = "documents";

    /** The institution with the documented user. */
    public static final String INSTITUTION = "documented";
    // Every documented window is within reach at this moment; see the ledger, L27.
    private static final Instant NOW = at("2026-06-17 00:00:00");

    private static final long LISTED = 1116977;
    private static final long CUSTOMER = 123392240;
    private static final long SUB_PARTNER = 1116400;

    private static final Baseline BASELINE = made();

    private Documents() {}

    /** Opens the world and lets its keys in. */
    public static World open(Worlds worlds) {
        World world = worlds.open(NAME, baseline());
        worlds.admit(world, KEY);
        worlds.admit(world, PARTNER_KEY, INSTITUTION);
        return world;
    }

    /** The world's data and clock, to begin any world with. */
    public static Baseline baseline() {
        return BASELINE;
    }

    private static Baseline made() {
        List<Change> changes = new ArrayList<>();
        invitedUsers(changes);
        assets(changes);
        team(changes);
        changes.add(new Enrolled(INSTITUTION, documentedMember()));
        World world = new World(NAME).apply(changes);
        world.clock().set(NOW);
        return world.present();
    }

    private static void invitedUsers(List<Change> changes) {
        changes.add(Registered.partner(PARTNER, Account.NOBODY, at("2021-01-01 00:00:00")));
        changes.add(new CodeIssued("PARTNER01", PARTNER));
        // seed 001 has this user register in 2021, seed 000 finds it in a window of March 2026 (L27)
        changes.add(
                Registered.customer(LISTED, PARTNER, at("2021-09-09 14:43:18")).using("PARTNER01"));
        changes.add(new KycRecorded(LISTED, 1, at("2026-03-10 09:00:00")));
    }

    private static void assets(List<Change> changes) {
        asset(changes, 12345678, "10000", "3000", "5800");
        asset(changes, 87654321, "3200", "1200", "4300.5");
    }

    // seed 002: both users made the same first deposit; what came later is made up to the documented sums
    private static void asset(List<Change> changes, long uid, String later, String withdrawn, String balance) {
        changes.add(Registered.customer(uid, PARTNER, at("2025-11-20 08:00:00")));
        changes.add(new Deposited(uid, Quote.USDT, at("2026-03-15 09:12:33"), new BigDecimal("5000")));
        changes.add(new Deposited(uid, Quote.USDT, at("2026-04-02 18:30:00"), new BigDecimal(later)));
        changes.add(new Withdrawn(uid, Quote.USDT, at("2026-05-20 07:45:10"), new BigDecimal(withdrawn)));
        changes.add(new Balanced(uid, Quote.USDT, at("2026-05-21 10:25:00"), new BigDecimal(balance)));
    }

    // seed 003: 183 users with the affiliate itself, 10 of them registered in June, 9 of these direct customers (L25)
    private static void team(List<Change> changes) {
        changes.add(Registered.customer(CUSTOMER, PARTNER, at("2026-06-16 15:42:11")));
        for (int i = 0; i < 8; i++) {
            changes.add(Registered.customer(123390001 + i, PARTNER, at("2026-06-0" + (i + 1) + " 10:00:00")));
        }
        changes.add(Registered.partner(SUB_PARTNER, PARTNER, at("2025-02-01 12:00:00")));
        changes.add(new CodeIssued("SUB01", SUB_PARTNER));
        changes.add(Registered.customer(123391001, SUB_PARTNER, at("2026-06-10 20:15:00")));
        for (int i = 0; i < 168; i++) {
            changes.add(Registered.customer(
                    200000001 + i, SUB_PARTNER, at("2025-03-01 00:00:00").plusSeconds(3600L * i)));
        }
        trade(changes, 123391001, Line.FUTURES, "2026-06-11 09:00:00", "1000.4752655", "0.6002851593", "0.3001425796");
        trade(changes, 200000001, Line.SPOT, "2026-06-12 10:30:00", "547", "0.547", "0.1094");
    }

    private static void trade(
            List<Change> changes, long uid, Line line, String time, String volume, String fee, String rebate) {
        Turnover turnover = new Turnover(new BigDecimal(volume), new BigDecimal(fee), new BigDecimal(rebate));
        changes.add(new Traded(uid, line, at(time), turnover));
    }

    // seed 004
    private static Member documentedMember() {
        String first = "2025-08-14T17:02:31Z";
        return new Member(
                "member-001",
                Instant.parse("2025-08-14T16:40:00Z"),
                List.of(
                        holding(Product.SECURITIES, "approved", first, "34891.00"),
                        holding(Product.ROBO, "approved", first, "8223.50"),
                        holding(Product.CRYPTO, "approved", "2025-09-02T11:18:09Z", "12450.32"),
                        holding(Product.ROTH_IRA, "pending", null, "43181.03")));
    }

    private static Holding holding(Product product, String status, @Nullable String approvedAt, String value) {
        return new Holding(
                product, status, approvedAt == null ? null : Instant.parse(approvedAt), new BigDecimal(value));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time.replace(' ', 'T'))
                .atZone(Readings.DEFAULT.zone())
                .toInstant();
    }
}
