package dev.partnerkit.mock.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a request as it stands in the first line, each byte a character. */
final class Address {

    // A client that takes the mock for a proxy sends the whole address.
    private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final Pattern PERCENT_ALONE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern STRANGE = Pattern.compile("[^!$%&'()*+,./0-9:;=?@A-Z_a-z~-]");

    private Address() {}

    /** The same address with whatever has no place in one percent-encoded, which changes nothing of its meaning. */
    static String readable(String received) {
        String local = ORIGIN.matcher(received).replaceFirst("");
        String percents = PERCENT_ALONE.matcher(local).replaceAll("%25");
        Matcher strange = STRANGE.matcher(percents);
        return strange.replaceAll(
                found -> String.format("%%%02X", (int) found.group().charAt(0)));
    }
}
