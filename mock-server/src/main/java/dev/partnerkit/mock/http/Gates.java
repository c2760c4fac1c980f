package dev.partnerkit.mock.http;

import dev.partnerkit.mock.auth.AffiliateGate;
import dev.partnerkit.mock.auth.UsersGate;
import dev.partnerkit.mock.seed.Openings;
import dev.partnerkit.mock.world.Worlds;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the parts that know nothing of the framework available to it. */
@Factory
final class Gates {

    @Singleton
    Worlds worlds() {
        return new Worlds();
    }

    @Singleton
    Openings openings(Worlds worlds) {
        return new Openings(worlds);
    }

    @Singleton
    AffiliateGate affiliateGate(Worlds worlds) {
        return new AffiliateGate(worlds, Clock.systemUTC());
    }

    @Singleton
    UsersGate usersGate(Worlds worlds) {
        return new UsersGate(worlds);
    }
}
