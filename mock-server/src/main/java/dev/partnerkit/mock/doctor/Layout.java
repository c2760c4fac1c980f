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
 */
record Layout(List<Cause> causes, String order, String separator, boolean emptyToo) {

    static final Layout RIGHT = new Layout(List.of(), "TMRB", "", true);

    /** Stands for the secret in a text, until the text is signed or shown. */
    static final String SECRET = "\uFDD0";

    static final List<Layout> ALL = Stream.of(
                    Stream.of(RIGHT),
                    of(Cause.ORDER_TIMESTAMP, "MRBT", "MTRB", "MRTB"),
                    of(Cause.ORDER_OTHER, "TRMB", "TMPBQ", "TMBR", "TRBM"),
                    of(Cause.API_KEY_IN_TEXT, "TKMRB", "KTMRB", "TMRBK", "TKqB", "KTqB"),
                    of(Cause.SECRET_IN_TEXT, "TMRBS", "STMRB", "TSMRB"),
                    of(Cause.PARAMETERS_ALONE, "qB", "TqB", "qBT"),
                    of(Cause.TEXT_LINE_END, "TMRB\n", "TMRB\r\n", "TMRB ", " TMRB", "\nTMRB"),
                    Stream.of("\n", "&", " ", "|", ",", ":", "\\n").flatMap(Layout::separatedBy))
            .flatMap(layouts -> layouts)
            .toList();

    private static Stream<Layout> of(Cause cause, String... orders) {
        return Stream.of(orders).map(order -> new Layout(List.of(cause), order, "", true));
    }

    private static Stream<Layout> separatedBy(String separator) {
        List<Layout> layouts = new ArrayList<>();
        for (String order : new String[] {"TMRB", "TMPqB"}) {
            layouts.add(new Layout(List.of(Cause.SEPARATED), order, separator, false));
            layouts.add(new Layout(List.of(Cause.SEPARATED), order, separator, true));
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
