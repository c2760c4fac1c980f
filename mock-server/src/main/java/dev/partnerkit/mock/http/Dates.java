package dev.partnerkit.mock.http;

import dev.partnerkit.mock.control.ControlAddress;
import dev.partnerkit.mock.world.HttpDate;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import dev.partnerkit.mock.world.Worlds.AffiliateAccess;
import dev.partnerkit.mock.world.Worlds.InstitutionAccess;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What an answer says in its {@code Date}: the time of the world whose key was sent, else the machine's (L76). */
@Singleton
final class Dates {

    private final Worlds worlds;
    private final HttpDate machine = new HttpDate(InstantSource.system());

    Dates(Worlds worlds) {
        this.worlds = worlds;
    }

    String of(HttpRequest<?> request) {
        World entered = Trail.of(request).world;
        World world = entered == null ? keyed(request) : entered;
        return world == null ? machine.now() : world.clock().httpDate();
    }

    // No door saw the key of a request that was refused for its address or its method.
    private @Nullable World keyed(HttpRequest<?> request) {
        if (ControlAddress.is(request)) {
            return null;
        }
        String apiKey = request.getHeaders().get("api_key");
        AffiliateAccess affiliate = apiKey == null ? null : worlds.affiliate(apiKey);
        if (affiliate != null) {
            return affiliate.world();
        }
        String partnerKey = request.getHeaders().get("x-api-key");
        InstitutionAccess institution = partnerKey == null ? null : worlds.institution(partnerKey);
        return institution == null ? null : institution.world();
    }
}
