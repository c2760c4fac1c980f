package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import org.jspecify.annotations.Nullable;

/** Texts as the affiliate operations take them. */
final class Texts {

    private Texts() {}

    /** The text, unless it is blank, which is refused or counts as not given (L37). */
    static @Nullable String orBlank(String name, String text, Readings readings) {
        if (!text.isBlank()) {
            return text;
        }
        if (readings.takes(Reading.BLANK_PARAMETER, "absent")) {
            return null;
        }
        throw AffiliateFaults.parameter(name, text, "must not be blank");
    }
}
