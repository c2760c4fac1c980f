package dev.partnerkit.mock.http;

import io.micronaut.http.HttpRequest;

/** The addresses of the control API, which are no vendor's. */
final class ControlAddress {

    private static final String PREFIX = "/_mock";

    private ControlAddress() {}

    static boolean is(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith(PREFIX) && (path.length() == PREFIX.length() || path.charAt(PREFIX.length()) == '/');
    }
}
