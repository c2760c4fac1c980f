package dev.partnerkit.contract.support

import groovy.transform.CompileStatic
import org.opentest4j.TestAbortedException

/**
 * The server under test: our own mock, or the one that {@code -Dcontract.target} names, called with credentials from
 * the environment.
 *
 * <p>A target is scheme, host and port. One serves both vendors; {@code -Dcontract.target.affiliate} and
 * {@code -Dcontract.target.users} name one each.
 */
@CompileStatic
class Target {

    private static final ThreadLocal<Target> AIMED = ThreadLocal.withInitial {
        read(System.properties as Map<String, String>, System.getenv())
    }

    final Pace pace
    private final Map<Vendor, URI> urls
    private final Map<Vendor, List<String>> credentials

    Target(Map<Vendor, URI> urls, Map<Vendor, List<String>> credentials, Pace pace) {
        this.urls = urls
        this.credentials = credentials
        this.pace = pace
    }

    /** The target of this run. */
    static Target current() {
        AIMED.get()
    }

    /** Runs something against a target of its own, as the suite does to test itself. */
    static <T> T aim(Target target, Closure<T> run) {
        def before = AIMED.get()
        AIMED.set(target)
        try {
            run.call()
        } finally {
            AIMED.set(before)
        }
    }

    static Target read(Map<String, String> properties, Map<String, String> environment) {
        Map<Vendor, URI> urls = [:]
        Map<Vendor, List<String>> credentials = [:]
        for (vendor in Vendor.values()) {
            def url = properties[vendor.property] ?: properties['contract.target']
            if (url) {
                urls[vendor] = URI.create(url.replaceFirst('/+$', ''))
            }
            credentials[vendor] = vendor.variables.collect { environment[it] ?: '' }
        }
        new Target(urls, credentials, new Pace(Pace.PER_SECOND))
    }

    /** Whether the server is somebody else's, and no state can be arranged in it. */
    boolean isForeign() {
        !urls.isEmpty()
    }

    /** Why nothing can be asked of a vendor's server, or null when all is there. */
    String missing(Vendor vendor) {
        if (!foreign) {
            return null
        }
        if (!urls[vendor]) {
            return "neither -Dcontract.target nor -D$vendor.property names a server"
        }
        def unset = vendor.variables.withIndex().findAll { name, i -> !credentials[vendor][i as int] }*.get(0)
        unset ? "${unset.join(' and ')} ${unset.size() > 1 ? 'are' : 'is'} not set" : null
    }

    /** The wire to a vendor's server, with the credentials for it. */
    Wire wire(Vendor vendor) {
        if (!foreign) {
            return Crowd.WIRE
        }
        def keys = credentials[vendor]
        def wire = vendor == Vendor.AFFILIATE
            ? new Wire(new Key(keys[0], keys[1]), null, urls[vendor])
            : new Wire(null, keys[0], urls[vendor])
        wire.pace = pace
        wire
    }

    /** Ends a feature that has nothing to look at here, as skipped. */
    static void needs(boolean there, String what) {
        if (!there) {
            throw new TestAbortedException("needs $what")
        }
    }

    @Override
    String toString() {
        foreign ? urls.values().toSet().join(' and ') : 'our own mock'
    }

    /** An API key and its secret. */
    static record Key(String apiKey, String secret) {

        @Override
        String toString() {
            "Key[apiKey=$apiKey, secret=***]"
        }
    }
}
