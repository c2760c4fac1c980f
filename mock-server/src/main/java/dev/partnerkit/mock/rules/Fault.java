package dev.partnerkit.mock.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal. Thrown where a rule is broken, caught by nobody, rendered in one place.
 *
 * <p>What goes out is the vendor's own body; {@link #reason()} says in our words which field broke which rule.
 */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Body body;
    private final transient Map<String, String> headers;

    Fault(int status, Body body, Map<String, String> headers, String reason) {
        super(reason, null, false, false);
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    public int status() {
        return status;
    }

    public Body body() {
        return body;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The shape a refusal takes on the wire. */
    public sealed interface Body {

        /** A refusal by an affiliate operation; {@code withData} adds an explicit null, as some of them carry. */
        record Business(int code, String msg, boolean withData) implements Body {}

        /** A refusal by the gateway in front of the affiliate operations. */
        record Gateway(int code, String message) implements Body {}

        /** A refusal of the users list in one sentence. */
        record Detail(String detail) implements Body {}

        /** All wrong parameters of the users list. */
        record Problems(List<Problem> problems) implements Body {}

        /** A failure of the users list that its framework tells as bare text. */
        record Plain(String text) implements Body {}

        /** Nothing at all. */
        record Empty() implements Body {}
    }

    /**
     * A wrong parameter of the users list.
     *
     * @param context figures of the rule, or null when there are none
     */
    public record Problem(
            String type,
            String name,
            String msg,
            String input,
            @Nullable Context context) {

        /** One figure of a rule: a text or a whole number. */
        public record Context(String name, Object value) {}
    }
}
