package dev.partnerkit.mock.test;

import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The world that an annotation asks for.
 *
 * @param from the class from which its file is looked for
 */
record Wish(Class<?> from, Beginning base, String file, List<String> readings, String limits) {

    static Wish of(PartnerMockTest test, Class<?> from) {
        return new Wish(from, test.base(), test.file(), List.of(test.readings()), test.limits());
    }

    static Wish of(PartnerMockSpec spec, Class<?> from) {
        return new Wish(from, spec.base(), spec.file(), List.of(spec.readings()), spec.limits());
    }

    /** Nothing in particular. */
    static Wish none(Class<?> from) {
        return new Wish(from, Beginning.BLANK, "", List.of(), "");
    }

    TestWorld open() {
        WorldFile told = told();
        return TestWorld.open(new WorldFile(
                null,
                told.origin(),
                told.strictness(),
                readings(told),
                told.clock(),
                limits.isEmpty() ? told.limits() : Limits.parse(limits),
                told.keys(),
                told.script()));
    }

    private Map<Reading, String> readings(WorldFile told) {
        Map<Reading, String> all = new EnumMap<>(Reading.class);
        all.putAll(told.readings());
        Readings wanted = Readings.DEFAULT;
        for (String reading : readings) {
            wanted = wanted.with(reading);
        }
        all.putAll(wanted.changed());
        return all;
    }

    private WorldFile told() {
        if (file.isEmpty()) {
            return WorldFile.blank().startingFrom(base.origin());
        }
        if (base != Beginning.BLANK) {
            throw new IllegalArgumentException(
                    "base " + base + " stands beside world file " + file + ", which brings its own");
        }
        try (InputStream in = from.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("world file " + file + " is not on the class path beside "
                        + from.getName() + "; with a slash in front it is looked for from the top");
            }
            return WorldFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new UncheckedIOException("world file " + file + " cannot be read", e);
        }
    }
}
