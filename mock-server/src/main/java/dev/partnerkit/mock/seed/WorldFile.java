package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Strictness;
import dev.partnerkit.mock.world.World;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a world is to be, as a file or a request tells it.
 *
 * @param name what to call it, or null when that is left to others
 * @param origin what it begins with
 * @param strictness how strictly it takes its callers, or null for what is usual
 * @param readings how it reads the documents, where it reads them otherwise than is usual
 * @param clock what its clock does, or null for what the origin has it do
 * @param limits how often affiliates may ask, or null for what is usual
 * @param keys what opens it
 * @param script what happens in it
 */
public record WorldFile(
        @Nullable String name,
        Origin origin,
        @Nullable Strictness strictness,
        Map<Reading, String> readings,
        @Nullable ClockSetting clock,
        @Nullable Limits limits,
        Keys keys,
        Script script) {

    public WorldFile {
        Map<Reading, String> copy = new EnumMap<>(Reading.class);
        copy.putAll(readings);
        readings = Collections.unmodifiableMap(copy);
    }

    /** A world of nobody, about which nothing is said. */
    public static WorldFile blank() {
        return new WorldFile(null, new Origin.Blank(), null, Map.of(), null, null, Keys.NONE, Script.of(List.of()));
    }

    /** Reads a file, or tells all that is wrong with it by a {@link Misfit}. */
    public static WorldFile parse(String text, String source) {
        return parse(text, source, Bounds.FILE);
    }

    public static WorldFile parse(String text, String source, Bounds bounds) {
        return Strict.read(text, source, bounds, fields -> read(fields, source));
    }

    /** Reads what a document says, maybe among other fields. */
    public static WorldFile read(Fields fields, String source) {
        String name = fields.optionalFilled("name");
        Value base = fields.find("base");
        Origin origin = base == null ? new Origin.Blank() : Origin.read(base);
        Strictness strictness = strictness(fields);
        Map<Reading, String> readings = ReadingsField.read(fields);
        Times times = new Times(read(readings, Readings.DEFAULT).zone());
        Value clock = fields.find("clock");
        return new WorldFile(
                name,
                Objects.requireNonNullElseGet(origin, Origin.Blank::new),
                strictness,
                readings,
                clock == null ? null : ClockSetting.read(clock, times),
                fields.parsed("limits", Limits::parse),
                Objects.requireNonNullElse(fields.fields("keys", Keys::read), Keys.NONE),
                new Script(source, new Changes(times).listed(fields, "changes")));
    }

    /** Reads nothing but how a document wants to be read. */
    public static WorldFile readings(Fields fields) {
        return new WorldFile(
                null,
                new Origin.Blank(),
                strictness(fields),
                ReadingsField.read(fields),
                null,
                null,
                Keys.NONE,
                Script.of(List.of()));
    }

    /** The same under a name. */
    public WorldFile named(String newName) {
        return new WorldFile(newName, origin, strictness, readings, clock, limits, keys, script);
    }

    /** The same with another beginning. */
    public WorldFile startingFrom(Origin newOrigin) {
        return new WorldFile(name, newOrigin, strictness, readings, clock, limits, keys, script);
    }

    /** The same with other changes. */
    public WorldFile with(Script newScript) {
        return new WorldFile(name, origin, strictness, readings, clock, limits, keys, newScript);
    }

    /** These readings with those of the file. */
    public Readings over(Readings usual) {
        return read(readings, usual);
    }

    /** Sets a world up that holds what the origin brings; all of it or, when a change does not fit, nothing. */
    public void applyTo(World world) {
        script.applyTo(world);
        readAs(world);
        if (clock != null) {
            clock.applyTo(world.clock());
        }
        if (limits != null) {
            world.limits(limits);
        }
    }

    /** Makes a world as strict as told, and read the documents as told. */
    public void readAs(World world) {
        if (strictness != null) {
            world.strict(strictness);
        }
        world.read(over(world.readings()));
    }

    private static @Nullable Strictness strictness(Fields fields) {
        Value value = fields.find("strictness");
        return value == null ? null : value.as(Form.of("a strictness", Strictness::parse));
    }

    private static Readings read(Map<Reading, String> readings, Readings usual) {
        Readings read = usual;
        for (Map.Entry<Reading, String> each : readings.entrySet()) {
            read = read.with(each.getKey(), each.getValue());
        }
        return read;
    }
}
