package dev.partnerkit.contract.support

import dev.partnerkit.mock.PartnerMock
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.AffiliateKey
import dev.partnerkit.mock.world.World
import groovy.transform.CompileStatic

import java.util.concurrent.atomic.AtomicInteger

/** The one mock server of this JVM, in a context of its own; specs keep apart by opening worlds of their own. */
@CompileStatic
class Mock {

    static final PartnerMock SERVER = PartnerMock.start()
    private static final AtomicInteger OPENED = new AtomicInteger()

    static {
        SERVER.clock().freeze(SERVER.clock().instant())
        SERVER.world().limits(Limits.OFF)
        Runtime.runtime.addShutdownHook(new Thread(SERVER::close))
    }

    /** Lets a world in under a fresh key of the affiliate, and returns that key. */
    static AffiliateKey admit(World world, long partner) {
        int number = OPENED.incrementAndGet()
        def key = AffiliateKey.of("key-$number", "secret-$number", partner)
        SERVER.worlds().admit(world, key)
        key
    }

    /** Lets a world in under a fresh partner key, and returns that key. */
    static String admit(World world, String institution) {
        def key = "partner-key-${OPENED.incrementAndGet()}" as String
        SERVER.worlds().admit(world, key, institution)
        key
    }
}
