package dev.partnerkit.mock.http;

import io.micronaut.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Headers as text, a line each. Of a secret only its first characters can be read. */
final class HeaderLines {

    private static final Set<String> SECRET = Set.of("x-api-key", "authorization", "cookie", "proxy-authorization");
    private static final int SHOWN = 4;

    private HeaderLines() {}

    /** @param secrets whatever must not be read, wherever it stands */
    static String of(HttpHeaders headers, List<String> secrets) {
        StringBuilder lines = new StringBuilder(256);
        for (Map.Entry<String, List<String>> header : headers) {
            String name = header.getKey();
            if (name.equalsIgnoreCase(Sabotage.ORDER)) {
                continue;
            }
            for (String value : header.getValue()) {
                lines.append(name)
                        .append(": ")
                        .append(isSecret(name, value, secrets) ? blackened(value) : value)
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static boolean isSecret(String name, String value, List<String> secrets) {
        if (SECRET.contains(name.toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (String secret : secrets) {
            if (value.contains(secret)) {
                return true;
            }
        }
        return false;
    }

    private static String blackened(String value) {
        return value.length() <= 2 * SHOWN ? "***" : value.substring(0, SHOWN) + "***";
    }
}
