package dev.partnerkit.mock.control;

import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.doctor.Diagnosis;
import dev.partnerkit.mock.doctor.Doctor;
import dev.partnerkit.mock.doctor.Moment;
import dev.partnerkit.mock.doctor.Received;
import dev.partnerkit.mock.rules.QueryText;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.world.Worlds;
import dev.partnerkit.mock.world.Worlds.AffiliateAccess;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a signature, of a request that somebody describes. */
@Controller("/_mock/doctor")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DoctorController {

    private final Worlds worlds;

    DoctorController(Worlds worlds) {
        this.worlds = worlds;
    }

    @Post
    Map<String, Object> examine(@Body @Nullable String body) {
        Received received = Document.read(body, DoctorController::received);
        String apiKey = received.request().apiKey();
        AffiliateAccess access = apiKey == null ? null : worlds.affiliate(apiKey);
        Instant now = Instant.now();
        Moment moment = access == null
                ? new Moment(worlds.readings(), now, now)
                : new Moment(access.world().readings(), access.world().clock().instant(), now);
        Diagnosis diagnosis = Doctor.examine(received, access == null ? null : access.key(), moment);
        return ToldDiagnosis.of(diagnosis);
    }

    private static Received received(Fields fields) {
        String method = fields.text("method", "GET");
        String target = fields.filled("target");
        int query = target.indexOf('?');
        byte[] sent = fields.text("body", "").getBytes(StandardCharsets.UTF_8);
        SignedRequest request = new SignedRequest(
                fields.filled("api_key"),
                fields.filled("timestamp"),
                fields.filled("sign"),
                method,
                query < 0 ? target : target.substring(0, query),
                new QueryText(query < 0 ? null : target.substring(query + 1)),
                method.equals("GET") ? new byte[0] : sent);
        return new Received(request, fields.text("host", ""), sent);
    }
}
