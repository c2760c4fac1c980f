package dev.partnerkit.contract.kit

import dev.partnerkit.contract.support.Wire
import dev.partnerkit.mock.seed.Scene
import dev.partnerkit.mock.test.TestWorld
import dev.partnerkit.mock.world.AffiliateKey

import java.util.concurrent.ConcurrentLinkedQueue

/** What the tests of {@link JUnitTests} and {@link SpockSpecs} saw, for those who ran them to look at. */
class Seen {

    static final Queue<String> WORLDS = new ConcurrentLinkedQueue<>()
    static final Queue<URI> SERVERS = new ConcurrentLinkedQueue<>()

    static void clear() {
        WORLDS.clear()
        SERVERS.clear()
    }

    /** Notes a world, brings one customer and asks for all of them by the wire. */
    static List<Long> customers(TestWorld partners, long uid) {
        note(partners)
        partners.apply(Scene.blank().customer(uid) {
            it.invitedBy(partners.partner()).registered(partners.clock().instant().minusSeconds(60))
        })
        invited(partners)
    }

    /** The uids of those whom the affiliate of a world finds today. */
    static List<Long> invited(TestWorld partners) {
        wire(partners).get('/invitation/user/list').uids
    }

    static Wire wire(TestWorld partners) {
        new Wire(AffiliateKey.of(partners.apiKey(), partners.secretKey(), partners.partner()), partners.partnerKey(), partners.url())
    }

    static void note(TestWorld partners) {
        WORLDS << partners.world().name()
        SERVERS << partners.url()
    }
}
