package dev.partnerkit.mock.control;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is made to go wrong in a world. */
@Controller("/_mock/worlds/{name}/faults")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FaultsController {

    private final OpenWorlds worlds;

    FaultsController(OpenWorlds worlds) {
        this.worlds = worlds;
    }

    @Get
    List<Map<String, Object>> list(String name) {
        return worlds.named(name).faults().list().stream().map(Told::fault).toList();
    }

    @Post
    HttpResponse<Map<String, Object>> add(String name, @Body @Nullable String body) {
        var faults = worlds.named(name).faults();
        return HttpResponse.created(Told.fault(faults.add(Document.read(body, FaultForm::read))));
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void clear(String name) {
        worlds.named(name).faults().clear();
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String name, long id) {
        if (!worlds.named(name).faults().remove(id)) {
            throw Refusal.unknown("fault", id);
        }
    }
}
