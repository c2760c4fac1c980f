package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.rules.QueryText;
import java.util.List;
import java.util.Locale;

/** How timestamp, method and path are usually signed. */
final class HeadForms {

    private static final String PRODUCTION = "api.coinw.com";
    private static final List<String> BASES = List.of("/api", "/api/v3", "/api/v3/patener", "/api/v3/patener/openapi");
    private static final int NEARBY = 120;

    private HeadForms() {}

    static List<Variant> timestamps(String sent) {
        Variant.Collected forms = new Variant.Collected(sent).add(Cause.TIMESTAMP_LEFT_OUT, "");
        if (sent.matches("[0-9]{13}")) {
            String seconds = sent.substring(0, 10);
            String thousandths = sent.substring(10);
            forms.add(Cause.TIMESTAMP_SIGNED_IN_SECONDS, seconds)
                    .add(Cause.TIMESTAMP_ROUNDED, seconds + "000", sent + ".0", seconds + "." + thousandths);
        } else if (sent.matches("[0-9]{10}")) {
            forms.add(Cause.TIMESTAMP_ROUNDED, sent + "000");
        } else if (sent.matches("[0-9]+[.][0-9]+")) {
            forms.add(Cause.TIMESTAMP_ROUNDED, sent.substring(0, sent.indexOf('.')));
        }
        return forms.all();
    }

    /** Milliseconds shortly before and after, for a client that looked at its clock twice. */
    static List<Variant> nearby(String sent) {
        Variant.Collected forms = new Variant.Collected(sent);
        if (sent.matches("[0-9]{13}")) {
            long millis = Long.parseLong(sent);
            for (int off = 1; off <= NEARBY; off++) {
                forms.add(Cause.TIMESTAMP_TAKEN_TWICE, Long.toString(millis - off), Long.toString(millis + off));
            }
        }
        return forms.all();
    }

    static List<Variant> methods(String sent) {
        String small = sent.toLowerCase(Locale.ROOT);
        String capitalised = sent.isEmpty() ? "" : sent.charAt(0) + small.substring(1);
        return new Variant.Collected(sent)
                .add(Cause.METHOD_CASE, small, capitalised, sent.toUpperCase(Locale.ROOT))
                .add(Cause.METHOD_LEFT_OUT, "")
                .add(Cause.METHOD_OTHER, sent.equals("GET") ? "POST" : "GET")
                .all();
    }

    static List<Variant> paths(String sent, String authority) {
        Variant.Collected forms = new Variant.Collected(sent)
                .add(Cause.PATH_WITHOUT_SLASH, sent.substring(Math.min(1, sent.length())))
                .add(Cause.PATH_TRAILING_SLASH, sent + "/", "/" + sent)
                .add(Cause.PATH_LEFT_OUT, "");
        for (String base : BASES) {
            if (sent.startsWith(base + "/")) {
                forms.add(Cause.PATH_SHORTENED, sent.substring(base.length()));
            }
        }
        addHosts(forms, sent, authority);
        addHosts(forms, sent, PRODUCTION);
        return forms.add(Cause.PATH_ENCODED, new QueryText(sent).decoded())
                .add(Cause.PATH_ENCODED, new Percent("-_.~", false, false).encode(sent))
                .add(Cause.PATH_ENCODED, new Percent("-_.~/", false, false).encode(sent))
                .add(Cause.PATH_RESPELLED, sent.replace("/patener/", "/partner/"), sent.toLowerCase(Locale.ROOT))
                .all();
    }

    private static void addHosts(Variant.Collected forms, String path, String authority) {
        if (!authority.isEmpty()) {
            forms.add(Cause.PATH_WITH_HOST, authority + path)
                    .add(Cause.PATH_FULL_ADDRESS, "http://" + authority + path, "https://" + authority + path);
            int colon = authority.lastIndexOf(':');
            if (colon > authority.lastIndexOf(']')) {
                forms.add(Cause.PATH_WITH_HOST, authority.substring(0, colon) + path);
            }
        }
    }
}
