package dev.partnerkit.mock.control;

import dev.partnerkit.mock.fault.FaultPlan;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.seed.Keys;
import dev.partnerkit.mock.seed.Openings;
import dev.partnerkit.mock.seed.Origin;
import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.world.Baseline;
import dev.partnerkit.mock.world.Keyring;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A world that is asked for: what a world file says, and besides it a world to copy, and what goes wrong from the
 * beginning.
 */
record Opening(
        WorldFile file, @Nullable String copyOf, @Nullable String saved, List<FaultPlan> faults) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    static Opening read(Fields fields) {
        WorldFile file = WorldFile.read(fields, Document.SOURCE);
        String name = file.name();
        if (name != null && !NAME.matcher(name).matches()) {
            fields.tell("name " + name + " is not of up to 64 letters, digits, dots, hyphens and underscores");
        }
        return new Opening(
                file,
                fields.optionalText("copyOf"),
                fields.optionalText("saved"),
                fields.list("faults", FaultForm::read));
    }

    /** Opens it; when something does not fit, no world is there afterwards. */
    World in(Worlds worlds, Openings openings) {
        try {
            return copyOf == null ? anew(openings) : copy(worlds, openings, copyOf);
        } catch (IllegalArgumentException e) {
            throw Refusal.conflict(String.valueOf(e.getMessage()));
        }
    }

    private World anew(Openings openings) {
        if (saved != null) {
            throw Refusal.of("saved " + saved + " wants copyOf beside it");
        }
        return openings.open(file, this::spoil);
    }

    private World copy(Worlds worlds, Openings openings, String of) {
        if (!(file.origin() instanceof Origin.Blank)) {
            throw Refusal.of("copyOf " + of + " leaves no room for a base");
        }
        World model = worlds.find(of);
        if (model == null) {
            throw Refusal.unknown("copyOf", of);
        }
        return openings.open(file, begin(model), this::spoil, world -> keys(world, model.keys()));
    }

    private Baseline begin(World model) {
        Baseline begin = saved == null ? model.present() : model.saved(saved);
        if (begin == null) {
            throw Refusal.unknown("saved", saved + "");
        }
        return begin;
    }

    private void spoil(World world) {
        faults.forEach(world.faults()::add);
    }

    // A copy is asked by whoever asks its model.
    private Keys keys(World world, Keyring own) {
        if (!file.keys().isEmpty()) {
            return file.keys();
        }
        return Keys.named(
                world.name(),
                own.affiliate().isEmpty()
                        ? Openings.partner(file.origin())
                        : own.affiliate().get(0).uid(),
                own.institutions().isEmpty()
                        ? Openings.institution(file)
                        : own.institutions().get(0).institution());
    }
}
