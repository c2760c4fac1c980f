package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The readings of a document: a mapping of keys to options. */
final class ReadingsField {

    private ReadingsField() {}

    static Map<Reading, String> read(Fields document) {
        Map<Reading, String> readings = new EnumMap<>(Reading.class);
        Value field = document.find("readings");
        if (field != null) {
            field.named().forEach(each -> read(each, readings));
        }
        return readings;
    }

    private static void read(Value field, Map<Reading, String> readings) {
        Optional<Reading> known = Arrays.stream(Reading.values())
                .filter(reading -> reading.key().equals(field.name()))
                .findFirst();
        if (known.isEmpty()) {
            field.tell("is none of "
                    + Arrays.stream(Reading.values()).map(Reading::key).collect(Collectors.joining(", ")));
            return;
        }
        String option = field.as(Form.of("an option", text -> allowed(known.get(), text)));
        if (option != null) {
            readings.put(known.get(), option);
        }
    }

    private static String allowed(Reading reading, String option) {
        try {
            return Readings.DEFAULT.with(reading, option).of(reading);
        } catch (IllegalArgumentException e) {
            // the value is told with its field already
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.substring(message.indexOf(option) + option.length() + 1));
        }
    }
}
