package dev.partnerkit.mock.seed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * Times as files and requests write them: with an offset, or without one and then in a zone.
 *
 * @param zone where the clocks show {@code yyyy-MM-dd HH:mm:ss}
 */
public record Times(ZoneId zone) {

    private static final int SHORT = "yyyy-MM-dd HH:mm:ss".length();
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** The moment a text tells; a time that does not exist is refused. */
    public Instant parse(String text) {
        try {
            // a signed year, or one of more than four digits, would be taken too
            if (!text.isEmpty() && Character.isDigit(text.charAt(0)) && text.indexOf('-') == 4) {
                return text.length() == SHORT
                        ? LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new IllegalArgumentException("is not a time such as 2026-06-01 10:00:00 or 2026-06-01T10:00:00+08:00");
    }

    Form<Instant> form() {
        return Form.of("a time", this::parse);
    }
}
