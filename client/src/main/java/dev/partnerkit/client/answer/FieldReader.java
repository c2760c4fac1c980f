package dev.partnerkit.client.answer;

import static com.fasterxml.jackson.core.JsonToken.VALUE_NULL;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_STRING;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of a field as its type. What cannot be read is absent: its text is kept, or, where an object is no use
 * without it, the object is set aside.
 */
abstract sealed class FieldReader permits Cursor {

    final JsonParser json;

    FieldReader(JsonParser json) {
        this.json = json;
    }

    /** Keeps what stands here, and notes that it is of another type when it is. */
    abstract void absent(boolean odd) throws IOException;

    /** Sets the object aside for what stands here. */
    abstract void flawed(String what) throws IOException;

    /** Notes that what stands here is of another type, although it could be read. */
    abstract void changed() throws IOException;

    /** Notes that what stands here is outside of a set that the contract closes. */
    abstract void unknown(String set) throws IOException;

    /** A whole number; 0 when it is none, in which case the object is set aside. */
    public long whole() throws IOException {
        if (json.currentToken() == VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return json.getLongValue();
        }
        if (isText()) {
            try {
                long value = Long.parseLong(json.getText());
                changed();
                return value;
            } catch (NumberFormatException e) {
                // told below
            }
        }
        flawed("is no whole number of 64 bits");
        return 0;
    }

    /** A whole number that is not below 0. */
    public long count() throws IOException {
        long value = whole();
        if (value < 0) {
            flawed("is below 0");
        }
        return value;
    }

    /** A text; other values that have one are taken for it. */
    public String text() throws IOException {
        if (!isText()) {
            if (isNull() || !json.currentToken().isScalarValue()) {
                flawed("is no text");
                return "";
            }
            changed();
        }
        return json.getText();
    }

    /** A text of a set; one outside of it is noted. */
    public void among(boolean known, String set) throws IOException {
        if (!known && !isNull()) {
            unknown(set);
        }
    }

    /** A text that may be blank or a dash, which make it null. */
    public @Nullable String optionalText() throws IOException {
        if (isNull()) {
            absent(true);
            return null;
        }
        String text = text();
        if (text.isBlank() || text.equals("-")) {
            absent(false);
            return null;
        }
        return text;
    }

    /** An amount, from a text or a number; null for a blank or a dash. */
    public @Nullable BigDecimal amount(boolean writtenAsText) throws IOException {
        boolean text = isText();
        if (text ? Amounts.isAbsent(json) : !json.currentToken().isNumeric()) {
            absent(!text);
            return null;
        }
        BigDecimal value = Amounts.read(json);
        if (value == null) {
            absent(true);
        } else if (text != writtenAsText) {
            changed();
        }
        return value;
    }

    /** A time in the vendor's form and zone; null when it is blank or none. */
    public @Nullable Instant time(ZoneId zone) throws IOException {
        return orAbsent(isText() ? Times.affiliate(json, zone) : null);
    }

    /** The same, where an object without a time is set aside. */
    public @Nullable Instant requiredTime(ZoneId zone) throws IOException {
        Instant time = isText() ? Times.affiliate(json, zone) : null;
        if (time == null) {
            flawed("is no time yyyy-MM-dd HH:mm:ss");
        }
        return time;
    }

    /** A moment as ISO 8601 tells it; null when it is blank or none. */
    public @Nullable Instant moment() throws IOException {
        return orAbsent(isText() ? Times.iso(json.getText()) : null);
    }

    /** A date; null when it is blank or none. */
    public @Nullable LocalDate date() throws IOException {
        return orAbsent(isText() ? Times.date(json.getText()) : null);
    }

    /** Y or N; null for another text. */
    public @Nullable Boolean mark() throws IOException {
        if (!isText()) {
            absent(true);
            return null;
        }
        String text = json.getText();
        if (text.equals("Y") || text.equals("N")) {
            return text.equals("Y");
        }
        unknown("YesNo");
        absent(false);
        return null;
    }

    private <T> @Nullable T orAbsent(@Nullable T value) throws IOException {
        if (value == null) {
            absent(!isText() || !json.getText().isBlank());
        }
        return value;
    }

    final boolean isNull() {
        return json.currentToken() == VALUE_NULL;
    }

    private boolean isText() {
        return json.currentToken() == VALUE_STRING;
    }
}
