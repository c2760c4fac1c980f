package dev.partnerkit.mock.test;

import dev.partnerkit.mock.PartnerMock;
import dev.partnerkit.mock.seed.Documents;
import dev.partnerkit.mock.seed.Keys;
import dev.partnerkit.mock.seed.Origin;
import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.seed.crowd.Generator;
import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Baseline;
import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Keyring;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens worlds for tests. */
final class Opened {

    private static final Instant LONG_AGO = Instant.parse("2021-01-01T00:00:00Z");
    private static final String INSTITUTION = "institution";
    // Tests name few of them, and ask for the same again and again.
    private static final Map<Origin.Generated, Baseline> GENERATED = new ConcurrentHashMap<>();

    private Opened() {}

    /** A world as a file tells it; when something in it does not fit, no world is there afterwards. */
    static TestWorld on(PartnerMock mock, WorldFile file) {
        Worlds worlds = mock.worlds();
        World world = worlds.open(baseline(file.origin())).limits(Limits.OFF);
        try {
            if (file.origin() instanceof Origin.Blank && file.keys().affiliate().isEmpty()) {
                registerCaller(world, file);
            }
            file.applyTo(world);
            AffiliateKey key = key(world.name(), file);
            worlds.admit(world, key);
            Keyring.Institution users = new Keyring.Institution(world.name() + "-partner-key", institution(file));
            worlds.admit(world, users.key(), users.institution());
            return new TestWorld(mock, world.settle(), key, users);
        } catch (RuntimeException e) {
            worlds.close(world.name());
            throw e;
        }
    }

    private static Baseline baseline(Origin origin) {
        if (origin instanceof Origin.Generated made) {
            return GENERATED.computeIfAbsent(
                    made, each -> Generator.of(each.users(), each.seed()).baseline());
        }
        return origin instanceof Origin.Documents ? Documents.baseline() : Baseline.BLANK;
    }

    private static void registerCaller(World world, WorldFile file) {
        boolean told = file.script().changes().stream()
                .anyMatch(change ->
                        change instanceof Change.Registered registered && registered.uid() == Documents.PARTNER);
        if (!told) {
            world.apply(Change.Registered.partner(Documents.PARTNER, Account.NOBODY, LONG_AGO));
        }
    }

    // A text of a file can open one world at a time, and many tests may read the same file at once: what a file says
    // of its first keys holds, their texts are made anew.
    private static AffiliateKey key(String name, WorldFile file) {
        Keys told = file.keys();
        long caller = file.origin() instanceof Origin.Generated ? Generator.TOP : Documents.PARTNER;
        AffiliateKey fresh = AffiliateKey.of(name + "-api-key", name + "-secret-key", caller);
        if (told.affiliate().isEmpty()) {
            return fresh;
        }
        AffiliateKey first = told.affiliate().get(0);
        return new AffiliateKey(fresh.apiKey(), fresh.secret(), first.uid(), first.enabled(), first.affiliate());
    }

    private static String institution(WorldFile file) {
        if (!file.keys().users().isEmpty()) {
            return file.keys().users().get(0).institution();
        }
        return file.script().changes().stream()
                .filter(Change.Enrolled.class::isInstance)
                .map(change -> ((Change.Enrolled) change).institution())
                .findFirst()
                .orElseGet(() -> institution(file.origin()));
    }

    private static String institution(Origin origin) {
        if (origin instanceof Origin.Generated) {
            return Generator.INSTITUTION;
        }
        return origin instanceof Origin.Documents ? Documents.INSTITUTION : INSTITUTION;
    }
}
