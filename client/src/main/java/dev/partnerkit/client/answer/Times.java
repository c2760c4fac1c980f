package dev.partnerkit.client.answer;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The forms of times in answers. What is not of its form, or does not exist, is null. */
final class Times {

    private static final int LENGTH = "yyyy-MM-dd HH:mm:ss".length();
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private Times() {}

    /** A time of the affiliate vendor, from the characters of the current token: a page has a thousand of them. */
    static @Nullable Instant affiliate(JsonParser json, ZoneId zone) throws IOException {
        if (json.getTextLength() != LENGTH) {
            return null;
        }
        char[] text = json.getTextCharacters();
        int at = json.getTextOffset();
        if (text[at + 4] != '-'
                || text[at + 7] != '-'
                || text[at + 10] != ' '
                || text[at + 13] != ':'
                || text[at + 16] != ':') {
            return null;
        }
        int century = number(text, at, 2);
        int year = number(text, at + 2, 2);
        int month = number(text, at + 5, 2);
        int day = number(text, at + 8, 2);
        int hour = number(text, at + 11, 2);
        int minute = number(text, at + 14, 2);
        int second = number(text, at + 17, 2);
        if ((century | year | month | day | hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(century * 100 + year, month, day);
            if (zone instanceof ZoneOffset offset) {
                long seconds = date.toEpochDay() * 86_400L + hour * 3_600L + minute * 60L + second;
                return Instant.ofEpochSecond(seconds - offset.getTotalSeconds());
            }
            return date.atTime(hour, minute, second).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(char[] text, int at, int digits) {
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** A moment of the users list; one without an offset is in UTC (L60). */
    static @Nullable Instant iso(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text, ISO).toInstant();
        } catch (DateTimeException e) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException none) {
                return null;
            }
        }
    }

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
