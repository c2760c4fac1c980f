package dev.partnerkit.mock.control;

import io.micronaut.http.HttpRequest;

/** The addresses of the control API, which are no vendor's. */
public final class ControlAddress {

    /** What they all begin with. */
    public static final String PREFIX = "/_mock";

    private ControlAddress() {}

    public static boolean is(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith(PREFIX) && (path.length() == PREFIX.length() || path.charAt(PREFIX.length()) == '/');
    }
}
