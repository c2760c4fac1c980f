package dev.partnerkit.mock;

import dev.partnerkit.mock.seed.Documents;
import dev.partnerkit.mock.seed.Openings;
import dev.partnerkit.mock.tls.ServerIdentity;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.WorldClock;
import dev.partnerkit.mock.world.Worlds;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A running mock server.
 *
 * <pre>{@code
 * try (PartnerMock mock = PartnerMock.start()) {
 *     mock.clock().set(Instant.parse("2026-06-20T04:00:00Z"));
 *     mock.world().limits(Limits.OFF); // unless the documented 5 and 100 requests a second are what is tested
 *     // call mock.url() with the keys of dev.partnerkit.mock.seed.Documents
 * }
 * }</pre>
 */
public final class PartnerMock implements AutoCloseable {

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final World documents;
    private final @Nullable ServerIdentity identity;

    private PartnerMock(
            ApplicationContext context,
            Settings settings,
            Consumer<Worlds> arrange,
            @Nullable ServerIdentity identity) {
        this.identity = identity;
        this.context = context;
        Worlds worlds = context.getBean(Worlds.class);
        worlds.read(settings.readings());
        this.documents = Documents.open(worlds)
                .strict(settings.strictness())
                .read(settings.readings())
                .limits(settings.limits())
                .settle();
        arrange.accept(worlds);
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    /** Starts a mock on a free port of the loopback interface, holding the documented examples. */
    public static PartnerMock start() {
        return start(Settings.usual());
    }

    /** Starts a mock that reads the documents in a way of its own, on a free port when {@code port} is 0. */
    public static PartnerMock start(String host, int port, Readings readings) {
        return start(Settings.usual().host(host).port(port).readings(readings));
    }

    /** Starts a mock that is set as told. */
    public static PartnerMock start(Settings settings) {
        return start(settings, worlds -> {});
    }

    /** The same, with more worlds than the documented one: they are arranged before anybody can ask. */
    public static PartnerMock start(Settings settings, Consumer<Worlds> arrange) {
        ServerIdentity identity = settings.identity();
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .enableDefaultPropertySources(false)
                .properties(settings.properties(identity))
                .start();
        try {
            return new PartnerMock(context, settings, arrange, identity);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** Where the mock listens. */
    public URI url() {
        return server.getURI();
    }

    /** The world of the documented examples. */
    public World world() {
        return documents;
    }

    /** The clock of that world. */
    public WorldClock clock() {
        return documents.clock();
    }

    /** All worlds, to admit further ones. */
    public Worlds worlds() {
        return context.getBean(Worlds.class);
    }

    /** Opens further worlds as files tell them. */
    public Openings openings() {
        return context.getBean(Openings.class);
    }

    /** The certificate to trust when the mock speaks TLS, as PEM; null when it does not. */
    public @Nullable String caCertificate() {
        return identity == null ? null : identity.authority();
    }

    @Override
    public void close() {
        context.close();
    }
}
