package dev.partnerkit.mock.http;

import dev.partnerkit.mock.control.ControlAddress;
import dev.partnerkit.mock.doctor.Diagnosis;
import dev.partnerkit.mock.fault.Strike;
import dev.partnerkit.mock.journal.Exchange;
import dev.partnerkit.mock.journal.Exchange.Message;
import dev.partnerkit.mock.journal.Journal;
import dev.partnerkit.mock.render.Written;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Around every request to the vendors: first to see it, and last to see its answer, which it turns into bytes, spoils
 * where a fault strikes, and writes into the journal before any of it leaves.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Exchanges {

    private static final String DOCTOR = "Partner-Mock-Doctor";
    private static final byte[] NOTHING = {};

    private final Worlds worlds;
    private final JsonMapper json;
    private final Meters meters;
    private final Dates dates;

    Exchanges(Worlds worlds, JsonMapper json, Meters meters, Dates dates) {
        this.worlds = worlds;
        this.json = json;
        this.meters = meters;
        this.dates = dates;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        Trail.of(request);
    }

    @ResponseFilter
    CompletionStage<MutableHttpResponse<?>> end(HttpRequest<?> request, MutableHttpResponse<?> response)
            throws IOException {
        response.getHeaders().set(HttpHeaders.DATE, dates.of(request));
        if (ControlAddress.is(request)) {
            return CompletableFuture.completedFuture(response);
        }
        Trail trail = Trail.of(request);
        MutableHttpResponse<?> answer = asBytes(response);
        Strike strike = trail.strike;
        World world = trail.world;
        boolean answered = trail.refusal == null;
        if (strike != null && strike.effect() != null && world != null) {
            answer = Struck.by(strike, trail, answer);
        }
        if (world != null && trail.operation != null && answered && !trail.countsForNothing()) {
            world.answered(trail.operation);
        }
        if (world != null && world.isDiagnosing() && trail.examination != null) {
            answer.header(DOCTOR, Printable.of(told(trail.examination.get())));
        }
        write(request, trail, answer);
        return heldBack(strike == null ? null : strike.delay(), answer);
    }

    private MutableHttpResponse<?> asBytes(MutableHttpResponse<?> response) throws IOException {
        Object body = response.body();
        if (body == null || body instanceof byte[]) {
            return response;
        }
        byte[] bytes = body instanceof Written<?> written ? written.bytes() : json.writeValueAsBytes(body);
        return response.contentType(MediaType.APPLICATION_JSON_TYPE)
                .contentLength(bytes.length)
                .body(bytes);
    }

    private void write(HttpRequest<?> request, Trail trail, MutableHttpResponse<?> answer) {
        World world = trail.world;
        Journal journal = world == null ? worlds.unclaimed() : world.journal();
        Clock clock = world == null ? Clock.systemUTC() : world.clock();
        String reason = trail.reason();
        Strike strike = trail.strike;
        long nanos = System.nanoTime() - trail.begun;
        meters.count(trail.operation, answer.code(), nanos);
        if (strike != null) {
            meters.struck(trail.operation);
        }
        List<String> secrets = Secrets.of(world, request.getHeaders().get("api_key"));
        URI target = Secrets.blackened(request.getUri(), secrets);
        Message sent = Message.of(HeaderLines.of(request.getHeaders(), secrets), trail.body);
        journal.append(new Exchange(
                0,
                clock.instant(),
                TimeUnit.NANOSECONDS.toMicros(nanos),
                trail.operation,
                request.getMethodName(),
                target.toString(),
                sent,
                answer.code(),
                Message.of(HeaderLines.of(answer.getHeaders(), secrets), body(answer)),
                reason,
                strike == null ? null : Struck.told(strike),
                new Explanation(trail, target, sent)));
    }

    private static String told(Diagnosis diagnosis) {
        return diagnosis.key() + ": " + diagnosis.advice();
    }

    private static byte[] body(MutableHttpResponse<?> answer) {
        return answer.body() instanceof byte[] bytes ? bytes : NOTHING;
    }

    private static CompletionStage<MutableHttpResponse<?>> heldBack(
            @Nullable Duration delay, MutableHttpResponse<?> answer) {
        if (delay == null) {
            return CompletableFuture.completedFuture(answer);
        }
        return CompletableFuture.supplyAsync(
                () -> answer, CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS));
    }
}
