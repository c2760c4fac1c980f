package dev.partnerkit.client.answer;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts, exact to their last place, read without making a text of them first. */
final class Amounts {

    // The time that reading takes grows with the square of the digits.
    static final int MOST_DIGITS = 1000;

    private Amounts() {}

    /** Whether a text says that there is no amount: blank, or a dash. */
    static boolean isAbsent(JsonParser json) throws IOException {
        int length = json.getTextLength();
        return length == 0 || (length == 1 && json.getTextCharacters()[json.getTextOffset()] == '-') || isBlank(json);
    }

    private static boolean isBlank(JsonParser json) throws IOException {
        return json.getTextCharacters()[json.getTextOffset()] == ' '
                && json.getText().isBlank();
    }

    /** The amount at the current token, or null when its text is no decimal number of any use. */
    static @Nullable BigDecimal read(JsonParser json) throws IOException {
        if (json.getTextLength() > MOST_DIGITS) {
            return null;
        }
        try {
            return new BigDecimal(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
