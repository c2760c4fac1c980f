package dev.partnerkit.client.auth;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tests from the real vendors: with {@code partner.forbid-real-hosts=true}, or the environment variable
 * {@code PARTNER_FORBID_REAL_HOSTS}, a request leaves for this machine or its neighbours alone, which are known by an
 * address of a private network or by a name without a dot.
 */
public final class HostGuard {

    /** The property that switches it on. */
    public static final String SWITCH = "partner.forbid-real-hosts";

    private static final Pattern NEIGHBOURS = Pattern.compile(
            "[^.:]+|127(\\.\\d+){3}|10(\\.\\d+){3}|192\\.168(\\.\\d+){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}"
                    + "|169\\.254(\\.\\d+){2}|\\[(::1|f[cde].*)]|.+\\.(localhost|local|internal|test)");

    private HostGuard() {}

    /** An address that is that of a host; with more behind it, what is sent would not be what is signed. */
    public static URI address(String setting, @Nullable URI address) {
        if (address == null
                || address.getHost() == null
                || !String.valueOf(address.getScheme()).matches("(?i)https?")
                || address.getQuery() != null
                || address.getFragment() != null
                || !address.getPath().matches("/?")) {
            throw new ConfigurationException(setting + "=" + address
                    + " is not the address of a host: http:// or https://, its name, perhaps a port, and nothing else");
        }
        return address;
    }

    static void check(@Nullable Boolean forbidden, URI address) {
        String host = String.valueOf(address.getHost());
        if (host.equals("127.0.0.1") || host.equals("localhost")) {
            return;
        }
        if (Boolean.TRUE.equals(forbidden) && !NEIGHBOURS.matcher(host).matches()) {
            throw new IllegalStateException("no request was sent to " + host + ": " + SWITCH
                    + " is set, and the host is neither this machine nor a neighbour of it");
        }
    }
}
