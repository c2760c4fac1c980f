package dev.partnerkit.client.error;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.contract.Operation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a call that went wrong.
 *
 * @param operation that was asked
 * @param correlation by which events and log lines of this call are found
 * @param attempts how often it was sent
 * @param answer the last one that came, or null when none did
 * @param vendorCode the code in its body, or null
 * @param vendorMessage the message in its body, or null
 */
public record Failure(
        Operation operation,
        String correlation,
        int attempts,
        @Nullable Answer answer,
        @Nullable String vendorCode,
        @Nullable String vendorMessage) {

    private static final int MOST_BODY = 64 << 10;

    /** A call of which no answer came, yet. */
    public static Failure of(Operation operation, String correlation, int attempts) {
        return new Failure(operation, correlation, attempts, null, null, null);
    }

    /** The same with an answer. */
    public Failure with(Answer newAnswer) {
        return new Failure(operation, correlation, attempts, newAnswer, vendorCode, vendorMessage);
    }

    /** The same with what the body says. */
    public Failure saying(@Nullable String code, @Nullable String message) {
        return new Failure(operation, correlation, attempts, answer, code, message);
    }

    /** The HTTP status, or 0 when no answer came. */
    public int status() {
        return answer == null ? 0 : answer.status();
    }

    /** The body as it came, at most its first 64 KiB; empty when no answer came. */
    public String body() {
        return answer == null ? "" : answer.text(MOST_BODY);
    }

    /** A header of the answer, or null. */
    public @Nullable String header(String name) {
        return answer == null ? null : answer.header(name);
    }

    /** How long the vendor asks to wait, told in seconds or as a date; null when it does not say. */
    public @Nullable Duration retryAfter() {
        String told = header("Retry-After");
        if (told == null) {
            return null;
        }
        if (told.matches("[0-9]+")) {
            // One that is too long to be read is longer than anybody waits.
            return Duration.ofSeconds(told.length() > 9 ? 999_999_999 : Long.parseLong(told));
        }
        String now = header("Date");
        try {
            Duration wait = now == null ? null : Duration.between(date(now), date(told));
            return wait == null || wait.isNegative() ? null : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZonedDateTime date(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /** All of it in a line. */
    String told() {
        StringBuilder text = new StringBuilder(operation.id());
        if (answer != null) {
            text.append(", HTTP ").append(answer.status());
        }
        if (vendorCode != null) {
            text.append(", code ").append(vendorCode);
        }
        if (vendorMessage != null) {
            text.append(" \"").append(vendorMessage).append('"');
        }
        String reason = header("Partner-Mock-Reason");
        if (reason != null) {
            text.append(", because ").append(reason);
        }
        return text.append(", ")
                .append(attempts == 1 ? "1 attempt" : attempts + " attempts")
                .append(", call ")
                .append(correlation)
                .toString();
    }
}
