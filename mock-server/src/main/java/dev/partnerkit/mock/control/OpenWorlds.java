package dev.partnerkit.mock.control;

import dev.partnerkit.mock.seed.Openings;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import jakarta.inject.Singleton;
import java.util.List;

/** The worlds of this server by name, for whoever controls them. */
@Singleton
final class OpenWorlds {

    private final Worlds worlds;
    private final Openings openings;

    OpenWorlds(Worlds worlds, Openings openings) {
        this.worlds = worlds;
        this.openings = openings;
    }

    World named(String name) {
        World world = worlds.find(name);
        if (world == null) {
            throw Refusal.unknown("world", name);
        }
        return world;
    }

    World open(Opening opening) {
        return opening.in(worlds, openings);
    }

    List<World> all() {
        return worlds.list();
    }

    void close(String name) {
        if (!worlds.close(name)) {
            throw Refusal.unknown("world", name);
        }
    }
}
