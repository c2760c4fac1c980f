package dev.partnerkit.mock.rules;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment in any of the spellings the users list takes: ISO 8601 with a T, blank or underscore, to the minute or
 * finer, with or without an offset (UTC then), a bare date, or Unix time in seconds or milliseconds.
 */
final class LaxDateTime {

    // Texts are looked at byte by byte, so that a dash of three bytes (U+2212) is three characters here.
    private static final Pattern TIME =
            Pattern.compile("[Tt _]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:[.,]([0-9]++))?)?"
                    + "(Z|z|(?:[+-]|\u00e2\u0088\u0092)(?:[01][0-9]|2[0-3]):?[0-5][0-9])?");
    private static final Instant YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z");
    private static final int DATE_LENGTH = 10;
    private static final int MICROS = 6;

    private LaxDateTime() {}

    /** The moment; a {@link Malformed} says what is wrong with any other text. */
    static Instant read(String text) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Instant unix = UnixTime.read(bytes);
        if (unix != null) {
            return within(unix);
        }
        LocalDate date = date(bytes);
        if (bytes.length() == DATE_LENGTH) {
            return within(date.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        Matcher time = TIME.matcher(bytes.substring(DATE_LENGTH));
        if (!time.matches()) {
            throw new Malformed("unexpected extra characters at the end of the input", true);
        }
        Instant local = within(date.atTime(time(time)).toInstant(ZoneOffset.UTC));
        return local.minusSeconds(offset(time.group(5)));
    }

    private static Instant within(Instant local) {
        if (local.compareTo(YEAR_ONE) < 0) {
            throw new Malformed("year 0 is out of range", false);
        }
        return local;
    }

    private static LocalDate date(String text) {
        if (text.length() < DATE_LENGTH) {
            throw new Malformed("input is too short", true);
        }
        int year = digits(text, 0, 4, "year");
        dash(text, 4);
        int month = digits(text, 5, 7, "month");
        dash(text, 7);
        int day = digits(text, 8, 10, "day");
        if (month < 1 || month > 12) {
            throw new Malformed("month value is outside expected range of 1-12", true);
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new Malformed("day value is outside expected range", true);
        }
    }

    private static int digits(String text, int from, int to, String what) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new Malformed("invalid character in " + what, true);
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static void dash(String text, int at) {
        if (text.charAt(at) != '-') {
            throw new Malformed("invalid date separator, expected `-`", true);
        }
    }

    private static LocalTime time(Matcher time) {
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        String fraction = time.group(4) == null ? "" : time.group(4);
        String micros = (fraction + "000000").substring(0, MICROS);
        return LocalTime.of(
                Integer.parseInt(time.group(1)),
                Integer.parseInt(time.group(2)),
                second,
                Integer.parseInt(micros) * 1000);
    }

    private static long offset(@Nullable String text) {
        if (text == null || text.equalsIgnoreCase("Z")) {
            return 0;
        }
        String digits = text.replaceAll("[^0-9]", "");
        long minutes = Integer.parseInt(digits.substring(0, 2)) * 60L + Integer.parseInt(digits.substring(2));
        return text.startsWith("+") ? minutes * 60 : -minutes * 60;
    }

    /** A text that is no moment. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean asDate;

        Malformed(String error, boolean asDate) {
            super(error, null, false, false);
            this.asDate = asDate;
        }

        String error() {
            return String.valueOf(getMessage());
        }

        /** Whether the text failed while it was read as a date. */
        boolean asDate() {
            return asDate;
        }
    }
}
