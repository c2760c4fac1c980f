package dev.partnerkit.mock.control;

import dev.partnerkit.mock.seed.Bounds;
import dev.partnerkit.mock.seed.Changes;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.seed.Script;
import dev.partnerkit.mock.seed.Times;
import dev.partnerkit.mock.world.CalendarPoint;
import dev.partnerkit.mock.world.Cue;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.WorldClock;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happens in a world: its clock, changes now and on cue. */
@Controller("/_mock/worlds/{name}")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventsController {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int MOST_ANSWERS = 1_000_000;

    private final OpenWorlds worlds;

    EventsController(OpenWorlds worlds) {
        this.worlds = worlds;
    }

    @Get("/clock")
    Map<String, Object> clock(String name) {
        return Told.clock(worlds.named(name));
    }

    @Post("/clock")
    Map<String, Object> move(String name, @Body @Nullable String body) {
        World world = worlds.named(name);
        Document.read(body, fields -> movement(fields, world)).accept(world.clock());
        return Told.clock(world);
    }

    /** Changes that happen at once: all of them, or none. */
    @Post("/changes")
    Map<String, Object> apply(String name, @Body @Nullable String body) {
        World world = worlds.named(name);
        Script script = new Changes(new Times(world.readings().zone()))
                .parse(Document.text(body), Document.SOURCE, Bounds.BODY);
        script.applyTo(world);
        return Ordered.of(
                "applied",
                script.changes().size(),
                "users",
                world.snapshot().accounts().size());
    }

    @Get("/cues")
    Map<String, Object> cues(String name) {
        World world = worlds.named(name);
        return Ordered.of("pending", world.cues().stream().map(Told::cue).toList(), "missed", Told.missed(world));
    }

    /** Changes that wait for their cue. */
    @Post("/cues")
    HttpResponse<Map<String, Object>> cue(String name, @Body @Nullable String body) {
        World world = worlds.named(name);
        Planned planned = Document.read(body, fields -> planned(fields, world));
        Cue cue = world.cue(planned.when(), planned.script().changes());
        return HttpResponse.created(Told.cue(cue));
    }

    @Delete("/cues/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void uncue(String name, long id) {
        if (!worlds.named(name).uncue(id)) {
            throw Refusal.unknown("cue", id);
        }
    }

    private static Script script(Fields fields, World world) {
        Times times = new Times(world.readings().zone());
        if (fields.find("changes") == null) {
            fields.tell("changes is missing");
        }
        return new Script(Document.SOURCE, new Changes(times).listed(fields, "changes"));
    }

    private static Planned planned(Fields fields, World world) {
        Instant at = fields.optionalTime("at", new Times(world.readings().zone()));
        Cue.When after = fields.fields("after", EventsController::after);
        if ((at == null) == (after == null)) {
            fields.tell("wants one of at and after");
        }
        Cue.When when = after != null ? after : new Cue.When.At(at == null ? Instant.EPOCH : at);
        return new Planned(when, script(fields, world));
    }

    private static Cue.When after(Fields fields) {
        String operation = Operations.optional(fields);
        if (operation == null && fields.find("operation") == null) {
            fields.tell("operation is missing");
        }
        return new Cue.When.After(
                operation == null ? "" : operation, (int) fields.whole("answers", 1, MOST_ANSWERS, 1));
    }

    private static Consumer<WorldClock> movement(Fields fields, World world) {
        Times times = new Times(world.readings().zone());
        Map<String, Consumer<WorldClock>> movements = new LinkedHashMap<>();
        List<String> named = new ArrayList<>();
        for (String name : List.of("follow", "set", "freeze", "advance", "moveTo")) {
            if (fields.find(name) != null) {
                named.add(name);
            }
        }
        if (fields.find("follow") != null && !fields.flag("follow", true)) {
            fields.tell("follow", "is true or left out");
        } else if (fields.flag("follow", false)) {
            movements.put("follow", WorldClock::follow);
        }
        Instant set = fields.optionalTime("set", times);
        if (set != null) {
            movements.put("set", clock -> clock.set(set));
        }
        Instant freeze = fields.optionalTime("freeze", times);
        if (freeze != null) {
            movements.put("freeze", clock -> clock.freeze(freeze));
        }
        Duration advance = fields.parsed("advance", Span::parse);
        if (advance != null && isOutOfTime(world, advance)) {
            fields.tell("advance", advance + " leads out of the years 1 to 9999");
        } else if (advance != null) {
            movements.put("advance", clock -> clock.advance(advance));
        }
        CalendarPoint point = Document.word(fields, "moveTo", CalendarPoint.class);
        if (point != null
                && isOutOfTime(
                        world,
                        Duration.between(
                                world.clock().instant(),
                                point.after(world.clock().instant(), times.zone())))) {
            fields.tell("moveTo", Document.key(point) + " leads out of the years 1 to 9999");
        } else if (point != null) {
            movements.put(
                    "moveTo", clock -> clock.moveTo(point, world.readings().zone()));
        }
        if (named.size() != 1) {
            fields.tell("wants one of follow, set, freeze, advance, moveTo, not " + named.size());
        }
        return movements.isEmpty() ? clock -> {} : movements.values().iterator().next();
    }

    private static boolean isOutOfTime(World world, Duration advance) {
        try {
            Instant then = world.clock().instant().plus(advance);
            return then.isBefore(FIRST) || then.isAfter(LAST);
        } catch (DateTimeException | ArithmeticException e) {
            return true;
        }
    }

    private record Planned(Cue.When when, Script script) {}
}
