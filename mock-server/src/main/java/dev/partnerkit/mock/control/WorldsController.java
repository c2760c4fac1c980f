package dev.partnerkit.mock.control;

import dev.partnerkit.mock.journal.Bounds;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.seed.WorldFile;
import dev.partnerkit.mock.seed.WorldText;
import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.world.Baseline;
import dev.partnerkit.mock.world.World;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Worlds: opened, looked at, set, saved, brought back and closed. */
@Controller("/_mock/worlds")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorldsController {

    private final OpenWorlds worlds;

    WorldsController(OpenWorlds worlds) {
        this.worlds = worlds;
    }

    @Get
    List<Map<String, Object>> list() {
        return worlds.all().stream().map(Told::world).toList();
    }

    @Post
    HttpResponse<Map<String, Object>> open(@Body @Nullable String body) {
        World world = worlds.open(Document.read(body, Opening::read));
        return HttpResponse.created(Told.world(world))
                .header("Location", ControlAddress.PREFIX + "/worlds/" + world.name());
    }

    @Get("/{name}")
    Map<String, Object> get(String name) {
        return Told.world(worlds.named(name));
    }

    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void close(String name) {
        worlds.close(name);
    }

    /** Limits, readings, strictness, and how much the journal keeps. */
    @Patch("/{name}")
    Map<String, Object> set(String name, @Body @Nullable String body) {
        World world = worlds.named(name);
        Document.read(body, Settings::read).applyTo(world);
        return Told.world(world);
    }

    @Post("/{name}/reset")
    Map<String, Object> reset(String name) {
        return Told.world(worlds.named(name).reset());
    }

    @Post("/{name}/settle")
    Map<String, Object> settle(String name) {
        return Told.world(worlds.named(name).settle());
    }

    @Get("/{name}/snapshots")
    List<String> saved(String name) {
        return worlds.named(name).saved();
    }

    @Put("/{name}/snapshots/{as}")
    List<String> save(String name, String as) {
        return worlds.named(name).save(as).saved();
    }

    @Post("/{name}/snapshots/{as}/restore")
    Map<String, Object> restore(String name, String as) {
        World world = worlds.named(name);
        if (!world.restore(as)) {
            throw Refusal.unknown("snapshot", as);
        }
        return Told.world(world);
    }

    @Delete("/{name}/snapshots/{as}")
    @Status(HttpStatus.NO_CONTENT)
    void forget(String name, String as) {
        if (!worlds.named(name).forget(as)) {
            throw Refusal.unknown("snapshot", as);
        }
    }

    /** A world file that opens a world like this one. */
    @Get(uri = "/{name}/export", produces = MediaType.APPLICATION_JSON)
    Writable export(String name) {
        World world = worlds.named(name);
        Baseline present = world.present();
        WorldFile file = Exported.of(world, present);
        return out -> WorldText.write(file, present.snapshot(), out);
    }

    private record Settings(
            @Nullable Limits limits,
            WorldFile readings,
            @Nullable Bounds journal,
            @Nullable Boolean diagnose) {

        static Settings read(Fields fields) {
            WorldFile readings = WorldFile.readings(fields);
            return new Settings(
                    fields.parsed("limits", Limits::parse),
                    readings,
                    fields.fields("journal", Settings::bounds),
                    fields.find("diagnose") == null ? null : fields.flag("diagnose", false));
        }

        private static Bounds bounds(Fields fields) {
            return new Bounds(
                    (int) fields.whole("exchanges", 0, 1_000_000, Bounds.DEFAULT.exchanges()),
                    fields.whole("bytes", 0, 1L << 30, Bounds.DEFAULT.bytes()));
        }

        void applyTo(World world) {
            readings.readAs(world);
            if (limits != null) {
                world.limits(limits);
            }
            if (diagnose != null) {
                world.diagnose(diagnose);
            }
            if (journal != null) {
                world.journal().keep(journal);
            }
        }
    }
}
