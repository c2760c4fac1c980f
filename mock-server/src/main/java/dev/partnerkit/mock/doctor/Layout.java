package dev.partnerkit.mock.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to make one text of the parts.
 *
 * @param causes the mistakes it comes of; none for the right way
 * @param order a letter for each part: Timestamp, Method, Path, Query with its question mark, q without, Body,
 *     Resource (path and query), api Key, Secret; whatever is no letter stands for itself
 * @param separator between two parts
 * @param emptyToo whether empty parts count
 * @param alone whether it is not worth trying together with another mistake
 */
record Layout(List<Cause> causes, String order, String separator, boolean emptyToo, boolean alone) {

    static final Layout RIGHT = new Layout(List.of(), "TMRB", "", true, false);

    /** Stands for the secret in a text, until the text is signed or shown. */
    static final String SECRET = "\uFDD0";

    static final List<Layout> ALL = Stream.of(
                    Stream.of(RIGHT),
                    of(Cause.ORDER_TIMESTAMP, false, "MRBT", "MTRB", "MRTB"),
                    of(Cause.TEXT_LINE_END, false, "TMRB\n", "TMRB\r\n"),
                    of(Cause.TEXT_LINE_END, true, "TMRB ", " TMRB", "\nTMRB"),
                    of(Cause.ORDER_OTHER, true, "TRMB", "TPMQB", "TMPBQ", "TMBR", "TRBM"),
                    of(Cause.API_KEY_IN_TEXT, true, "TKMRB", "KTMRB", "TMRBK", "TKqB", "KTqB"),
                    of(Cause.SECRET_IN_TEXT, true, "TMRBS", "STMRB", "TSMRB"),
                    of(Cause.PARAMETERS_ALONE, true, "qB", "TqB", "qBT"),
                    separatedBy(false, "\n"),
                    separatedBy(true, "&", " ", "|", ",", ":", "\\n"))
            .flatMap(layouts -> layouts)
            .toList();

    private static Stream<Layout> of(Cause cause, boolean alone, String... orders) {
        return Stream.of(orders).map(order -> new Layout(List.of(cause), order, "", true, alone));
    }

    private static Stream<Layout> separatedBy(boolean alone, String... separators) {
        List<Layout> layouts = new ArrayList<>();
        for (String separator : separators) {
            for (String order : new String[] {"TMRB", "TMPqB"}) {
                layouts.add(new Layout(List.of(Cause.SEPARATED), order, separator, false, alone));
                layouts.add(new Layout(List.of(Cause.SEPARATED), order, separator, true, alone));
            }
        }
        return layouts.stream();
    }

    String text(String apiKey, String timestamp, String method, String path, String query, String body) {
        StringBuilder out = new StringBuilder(256 + body.length());
        boolean first = true;
        for (int i = 0; i < order.length(); i++) {
            String part =
                    switch (order.charAt(i)) {
                        case 'T' -> timestamp;
                        case 'M' -> method;
                        case 'P' -> path;
                        case 'Q' -> query;
                        case 'q' -> query.startsWith("?") ? query.substring(1) : query;
                        case 'R' -> path + query;
                        case 'B' -> body;
                        case 'K' -> apiKey;
                        case 'S' -> SECRET;
                        default -> order.substring(i, i + 1);
                    };
            if (emptyToo || !part.isEmpty()) {
                out.append(first ? "" : separator).append(part);
                first = false;
            }
        }
        return out.toString();
    }
}
