package dev.partnerkit.mock.test;

import dev.partnerkit.mock.PartnerMock;
import dev.partnerkit.mock.journal.Journal;
import dev.partnerkit.mock.seed.Scene;
import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Keyring;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.WorldClock;
import java.net.URI;
import java.util.Map;

/**
 * A world for one test, with keys of its own for both vendors.
 *
 * <pre>{@code
 * try (TestWorld partners = TestWorld.open()) {
 *     partners.apply(Scene.blank().customer(4711, c -> c.invitedBy(partners.partner())));
 *     // call partners.url() with partners.apiKey() and partners.secretKey()
 * }
 * }</pre>
 *
 * <p>Unless something else is asked for, nobody is in it but the affiliate of its key, its clock follows the real time,
 * and it has no rate limits: a test that asks six times in a second is not about them.
 */
public final class TestWorld implements AutoCloseable {

    private final PartnerMock mock;
    private final World world;
    private final AffiliateKey key;
    private final Keyring.Institution users;

    TestWorld(PartnerMock mock, World world, AffiliateKey key, Keyring.Institution users) {
        this.mock = mock;
        this.world = world;
        this.key = key;
        this.users = users;
    }

    /** Opens one on the server that all tests of this JVM share, which starts when it is first asked for. */
    public static TestWorld open() {
        return open(WorldFile.blank());
    }

    /** The same, as a world file tells it. */
    public static TestWorld open(WorldFile file) {
        return open(SharedMock.server(), file);
    }

    /** Opens one on a server of your own. */
    public static TestWorld open(PartnerMock mock, WorldFile file) {
        return Opened.on(mock, file);
    }

    /** The server it stands on, to let further keys in. */
    public PartnerMock server() {
        return mock;
    }

    /** Where both vendors listen. */
    public URI url() {
        return mock.url();
    }

    /** The affiliate's API key. */
    public String apiKey() {
        return key.apiKey();
    }

    /** What the affiliate signs with. */
    public String secretKey() {
        return key.secret();
    }

    /** The uid of the affiliate, who invited whoever should be found. */
    public long partner() {
        return key.uid();
    }

    /** The key of the users list. */
    public String partnerKey() {
        return users.key();
    }

    /** The institution of that key, to which users belong who should be listed. */
    public String institution() {
        return users.institution();
    }

    public World world() {
        return world;
    }

    public WorldClock clock() {
        return world.clock();
    }

    /** What was asked and answered in this world. */
    public Journal journal() {
        return world.journal();
    }

    /** Makes all that a scene tells happen or, when a part of it does not fit, nothing. */
    public TestWorld apply(Scene scene) {
        world.apply(scene.changes());
        return this;
    }

    /** Makes changes happen, all of them or, when one does not fit, none. */
    public TestWorld apply(Change... changes) {
        world.apply(changes);
        return this;
    }

    /** Comes back to what it was when it was opened. */
    public TestWorld reset() {
        world.reset();
        return this;
    }

    /** How a Micronaut application has to be configured for its clients to call this world. */
    public Map<String, String> properties() {
        return Map.of(
                "micronaut.http.services.coinw-partner.url",
                url().toString(),
                "micronaut.http.services.cryptofi-partner.url",
                url().toString(),
                "partner.coinw.api-key",
                apiKey(),
                "partner.coinw.secret-key",
                secretKey(),
                "partner.cryptofi.api-key",
                partnerKey());
    }

    /** Closes the world: its keys open nothing any more. */
    @Override
    public void close() {
        mock.worlds().close(world.name());
    }

    @Override
    public String toString() {
        return "world " + world.name() + " at " + url();
    }
}
