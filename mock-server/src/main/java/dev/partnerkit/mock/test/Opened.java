package dev.partnerkit.mock.test;

import dev.partnerkit.mock.PartnerMock;
import dev.partnerkit.mock.seed.Keys;
import dev.partnerkit.mock.seed.Openings;
import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.World;
import java.util.List;

/** Opens worlds for tests. */
final class Opened {

    private Opened() {}

    static TestWorld on(PartnerMock mock, WorldFile file) {
        Openings openings = mock.openings();
        World world = openings.open(
                file,
                openings.baseline(file.origin()),
                opened -> opened.limits(Limits.OFF),
                opened -> keys(opened.name(), file));
        return new TestWorld(
                mock,
                world,
                world.keys().affiliate().get(0),
                world.keys().institutions().get(0));
    }

    // A text of a file can open one world at a time, and many tests may read the same file at once: what a file says
    // of its first keys holds, their texts are made anew.
    private static Keys keys(String name, WorldFile file) {
        Keys told = file.keys();
        String institution = told.users().isEmpty()
                ? Openings.institution(file)
                : told.users().get(0).institution();
        Keys fresh = Keys.named(name, Openings.partner(file.origin()), institution);
        if (told.affiliate().isEmpty()) {
            return fresh;
        }
        AffiliateKey own = fresh.affiliate().get(0);
        AffiliateKey first = told.affiliate().get(0);
        return new Keys(
                List.of(new AffiliateKey(own.apiKey(), own.secret(), first.uid(), first.enabled(), first.affiliate())),
                fresh.users());
    }
}
