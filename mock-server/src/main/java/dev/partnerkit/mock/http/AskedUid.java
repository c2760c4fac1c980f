package dev.partnerkit.mock.http;

import dev.partnerkit.mock.rules.QueryText;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The uid a request asks for, read before anyone has checked that the request can be read at all. */
final class AskedUid {

    // The users list has account ids, which are texts; digits in one are taken for a uid as well.
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)(?:uid|user_account_id)=([0-9]{1,18})(?:&|$)");
    private static final Pattern IN_BODY = Pattern.compile("\"uid\"\\s*:\\s*\"?([0-9]{1,18})(?![0-9])");

    private AskedUid() {}

    static @Nullable Long in(QueryText query, byte[] body) {
        String text = query.raw();
        if (text != null && text.contains("=")) {
            // Few requests name anybody, and a regular expression takes its time to find that out.
            return text.contains("uid=") || text.contains("_id=") ? first(IN_QUERY.matcher(text)) : null;
        }
        return body.length == 0 ? null : first(IN_BODY.matcher(new String(body, StandardCharsets.ISO_8859_1)));
    }

    private static @Nullable Long first(Matcher matcher) {
        return matcher.find() ? Long.valueOf(matcher.group(1)) : null;
    }
}
