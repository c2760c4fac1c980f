package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.Settings;
import dev.partnerkit.mock.seed.Misfit;
import dev.partnerkit.mock.seed.Openings;
import dev.partnerkit.mock.seed.Origin.Generated;
import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Worlds that are told in files. */
final class WorldFiles {

    private WorldFiles() {}

    /** Opens the world of a file beside others, with its keys, or tells why not by a {@link Trouble}. */
    static World open(String file, Worlds worlds, Settings settings) {
        try {
            WorldFile told = WorldFile.parse(TextFile.read(file), file);
            return open(told.named(nameIn(told, file)), worlds, settings);
        } catch (Misfit misfit) {
            throw new Trouble(told(misfit));
        } catch (IllegalArgumentException e) {
            throw new Trouble(file + ": " + e.getMessage());
        }
    }

    private static World open(WorldFile told, Worlds worlds, Settings settings) {
        return new Openings(worlds).open(told, world -> world.strict(settings.strictness())
                .read(settings.readings())
                .limits(settings.limits()));
    }

    /** Opens a generated world beside others. */
    static World open(Generated generated, Worlds worlds, Settings settings) {
        return open(WorldFile.blank().named(Crowd.NAME).startingFrom(generated), worlds, settings);
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

    private static String nameIn(WorldFile told, String file) {
        if (told.name() != null) {
            return told.name();
        }
        String last = String.valueOf(Path.of(file).getFileName());
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
