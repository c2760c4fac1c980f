package dev.partnerkit.mock.http;

import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.fault.MagicUids;
import dev.partnerkit.mock.fault.Strike;
import dev.partnerkit.mock.rules.Fault;
import dev.partnerkit.mock.rules.Notes;
import dev.partnerkit.mock.rules.QueryText;
import dev.partnerkit.mock.throttle.Used;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds.AffiliateAccess;
import io.micronaut.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a request so far; everyone on its way adds to it, and the journal is written from it. */
final class Trail {

    private static final String TRAIL = Trail.class.getName();

    final long begun = System.nanoTime();
    final Notes notes = new Notes();
    byte[] body = {};

    @Nullable
    World world;

    @Nullable
    String operation;

    List<Used> used = List.of();

    @Nullable
    Strike strike;

    @Nullable
    Fault refusal;
    /** What would have been refused where a world refuses it. */
    @Nullable
    String objection;

    @Nullable
    Examination examination;

    private Trail() {}

    static Trail of(HttpRequest<?> request) {
        // By its name alone: asked for a class as well, the framework goes through its converters.
        if (request.getAttribute(TRAIL).orElse(null) instanceof Trail known) {
            return known;
        }
        Trail trail = new Trail();
        request.setAttribute(TRAIL, trail);
        return trail;
    }

    /** Whose key was sent, before anyone has checked that it was signed with. */
    void known(@Nullable AffiliateAccess access, SignedRequest signed, @Nullable String host) {
        if (access != null) {
            world = access.world();
            examination = Examination.of(signed, host == null ? "" : host, access);
        }
    }

    /** Notes what is to be objected, and throws it where the world refuses. */
    void object(@Nullable Fault fault) {
        if (fault == null) {
            return;
        }
        if (world == null || world.strictness().refuses()) {
            throw fault;
        }
        objection = objection == null ? fault.reason() : objection + "; " + fault.reason();
    }

    /** Draws what is to go wrong with this request, which the uid it asks for may say. */
    void strike(World struck, QueryText query, byte[] bytes) {
        Long uid = AskedUid.in(query, bytes);
        Strike magic = MagicUids.strike(uid);
        strike = magic != null || operation == null ? magic : struck.faults().strike(operation, uid);
    }

    boolean countsForNothing() {
        return strike != null && strike.before();
    }

    /** Why the request was refused, or would have been. */
    @Nullable
    String reason() {
        return refusal != null ? refusal.reason() : objection;
    }
}
