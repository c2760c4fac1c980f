package dev.partnerkit.mock.control;

import dev.partnerkit.mock.fault.FaultPlan;
import dev.partnerkit.mock.seed.Documents;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.seed.Keys;
import dev.partnerkit.mock.seed.Origin;
import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Baseline;
import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Change.Enrolled;
import dev.partnerkit.mock.world.Change.Registered;
import dev.partnerkit.mock.world.Keyring;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A world that is asked for: what a world file says, and besides it a world to copy, and what goes wrong from the
 * beginning.
 */
record Opening(
        WorldFile file, @Nullable String copyOf, @Nullable String saved, List<FaultPlan> faults) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Instant LONG_AGO = Instant.parse("2021-01-01T00:00:00Z");
    private static final String INSTITUTION = "institution";

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
    World in(Worlds worlds, Bases bases) {
        World model = model(worlds);
        Baseline baseline = model == null ? bases.of(file.origin()) : begin(model);
        World world = named(worlds, file.name(), baseline);
        try {
            if (model == null
                    && file.origin() instanceof Origin.Blank
                    && file.keys().isEmpty()) {
                registerCaller(world);
            }
            file.applyTo(world);
            faults.forEach(world.faults()::add);
            keys(world, model).admitTo(world, worlds);
            return world.settle();
        } catch (RuntimeException e) {
            worlds.close(world.name());
            throw e instanceof IllegalArgumentException ? Refusal.conflict(e.getMessage() + "") : e;
        }
    }

    private @Nullable World model(Worlds worlds) {
        if (copyOf == null) {
            if (saved != null) {
                throw Refusal.of("saved " + saved + " wants copyOf beside it");
            }
            return null;
        }
        if (!(file.origin() instanceof Origin.Blank)) {
            throw Refusal.of("copyOf " + copyOf + " leaves no room for a base");
        }
        World model = worlds.find(copyOf);
        if (model == null) {
            throw Refusal.unknown("copyOf", copyOf);
        }
        return model;
    }

    private Baseline begin(World model) {
        if (saved == null) {
            return model.present();
        }
        Baseline found = model.saved(saved);
        if (found == null) {
            throw Refusal.unknown("saved", saved);
        }
        return found;
    }

    private static World named(Worlds worlds, @Nullable String name, Baseline baseline) {
        if (name != null) {
            try {
                return worlds.open(name, baseline);
            } catch (IllegalArgumentException e) {
                throw Refusal.conflict(e.getMessage() + "");
            }
        }
        return worlds.open(baseline);
    }

    // Whoever says nothing of keys gets one of an affiliate who is there.
    private void registerCaller(World world) {
        boolean told = file.script().changes().stream()
                .anyMatch(change -> change instanceof Registered registered && registered.uid() == Documents.PARTNER);
        if (!told) {
            world.apply(Registered.partner(Documents.PARTNER, Account.NOBODY, LONG_AGO));
        }
    }

    private Keys keys(World world, @Nullable World model) {
        if (!file.keys().isEmpty()) {
            return file.keys();
        }
        Keyring own = model == null ? null : model.keys();
        long uid = own == null || own.affiliate().isEmpty()
                ? Bases.partner(file.origin())
                : own.affiliate().get(0).uid();
        String institution = own == null || own.institutions().isEmpty()
                ? institution()
                : own.institutions().get(0).institution();
        String name = world.name();
        return new Keys(
                List.of(AffiliateKey.of(name + "-api-key", name + "-secret-key", uid)),
                List.of(new Keys.UsersKey(name + "-partner-key", institution)));
    }

    private String institution() {
        Stream<Change> changes = file.script().changes().stream();
        return changes.filter(Enrolled.class::isInstance)
                .map(change -> ((Enrolled) change).institution())
                .findFirst()
                .orElse(Objects.requireNonNullElse(Bases.institution(file.origin()), INSTITUTION));
    }
}
