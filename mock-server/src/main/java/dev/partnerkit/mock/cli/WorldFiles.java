package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.Settings;
import dev.partnerkit.mock.seed.Documents;
import dev.partnerkit.mock.seed.Misfit;
import dev.partnerkit.mock.seed.Origin;
import dev.partnerkit.mock.seed.Origin.Generated;
import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.seed.crowd.Generator;
import dev.partnerkit.mock.world.Baseline;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Worlds that are told in files. */
final class WorldFiles {

    private WorldFiles() {}

    /** Opens the world of a file beside others, with its keys, or tells why not by a {@link Trouble}. */
    static World open(String file, Worlds worlds, Settings settings) {
        try {
            WorldFile told = WorldFile.parse(TextFile.read(file), file);
            return open(told, nameIn(told, file), worlds, settings);
        } catch (Misfit misfit) {
            throw new Trouble(told(misfit));
        } catch (IllegalArgumentException e) {
            throw new Trouble(file + ": " + e.getMessage());
        }
    }

    private static World open(WorldFile told, String name, Worlds worlds, Settings settings) {
        World world = worlds.open(name, baseline(told.origin()));
        try {
            world.strict(settings.strictness()).read(settings.readings()).limits(settings.limits());
            told.applyTo(world);
            told.keys().admitTo(world, worlds);
            return world.settle();
        } catch (RuntimeException e) {
            worlds.close(name);
            throw e;
        }
    }

    /** Opens a generated world beside others. */
    static World open(Generated generated, Worlds worlds, Settings settings) {
        return open(
                new WorldFile(
                        Crowd.NAME,
                        generated,
                        null,
                        Map.of(),
                        null,
                        null,
                        Crowd.KEYS,
                        WorldFile.blank().script()),
                Crowd.NAME,
                worlds,
                settings);
    }

    /** Every problem in a line of its own that begins with file and line, as editors know it. */
    static List<String> told(Misfit misfit) {
        List<String> told = new ArrayList<>();
        misfit.problems()
                .forEach(problem -> told.add(misfit.source() + ":" + problem.line() + ": " + problem.sentence()));
        if (misfit.untold() > 0) {
            told.add(misfit.source() + ": and " + misfit.untold() + " more");
        }
        return told;
    }

    private static Baseline baseline(Origin origin) {
        if (origin instanceof Generated generated) {
            return Generator.of(generated.users(), generated.seed()).baseline();
        }
        return origin instanceof Origin.Documents ? Documents.baseline() : Baseline.BLANK;
    }

    private static String nameIn(WorldFile told, String file) {
        if (told.name() != null) {
            return told.name();
        }
        String last = String.valueOf(Path.of(file).getFileName());
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
