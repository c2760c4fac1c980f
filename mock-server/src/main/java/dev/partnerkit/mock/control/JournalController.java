package dev.partnerkit.mock.control;

import dev.partnerkit.mock.journal.Exchange;
import dev.partnerkit.mock.journal.Journal;
import dev.partnerkit.mock.journal.Verdict;
import dev.partnerkit.mock.journal.Wanted;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.world.Worlds;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.scheduler.Schedulers;

/** What was asked and answered: found, counted, verified, awaited, streamed. */
@Controller("/_mock")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JournalController {

    private static final int MOST_SHOWN = 1000;
    private static final int SHOWN = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(1);

    private final OpenWorlds open;
    private final Worlds worlds;

    JournalController(OpenWorlds open, Worlds worlds) {
        this.open = open;
        this.worlds = worlds;
    }

    /** The requests that belong to no world, because their key opens none. */
    @Get("/journal")
    Map<String, Object> unclaimed(HttpRequest<?> request) {
        return found(worlds.unclaimed(), request);
    }

    @Get("/worlds/{name}/journal")
    Map<String, Object> find(String name, HttpRequest<?> request) {
        return found(journal(name), request);
    }

    @Get("/worlds/{name}/journal/{number}")
    Map<String, Object> one(String name, long number) {
        return journal(name).find(exchange -> exchange.number() == number).stream()
                .findFirst()
                .map(ToldExchange::of)
                .orElseThrow(() -> Refusal.unknown("exchange", number));
    }

    @Delete("/worlds/{name}/journal")
    @Status(HttpStatus.NO_CONTENT)
    void clear(String name) {
        journal(name).clear();
    }

    @Post("/worlds/{name}/journal/count")
    Map<String, Object> count(String name, @Body @Nullable String body) {
        Wanted wanted = Document.read(body, Search::read);
        Journal journal = journal(name);
        synchronized (journal) {
            return Ordered.of("count", journal.find(wanted).size(), "evicted", journal.evicted());
        }
    }

    /** Whether what happened is what was expected; that it is not is an answer like any other. */
    @Post("/worlds/{name}/journal/verify")
    Map<String, Object> verify(String name, @Body @Nullable String body) {
        Journal journal = journal(name);
        Verdict verdict = Document.read(body, fields -> Expected.read(fields)).in(journal);
        return Ordered.of("holds", verdict.holds(), "count", verdict.counted(), "found", verdict.sentence());
    }

    /** Answers as soon as enough exchanges fit, or when the time is over. */
    @Post("/worlds/{name}/journal/wait")
    CompletableFuture<Map<String, Object>> await(String name, @Body @Nullable String body) {
        Journal journal = journal(name);
        Awaited awaited = Document.read(body, Awaited::read);
        return journal.await(awaited.wanted(), awaited.atLeast(), awaited.patience())
                .thenApply(met -> Ordered.of(
                        "met", met, "count", journal.find(awaited.wanted()).size(), "evicted", journal.evicted()));
    }

    /** Every exchange from now on, after those kept from a number on. */
    @Get(uri = "/worlds/{name}/journal/stream", processes = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<Map<String, Object>>> stream(String name, HttpRequest<?> request) {
        Journal journal = journal(name);
        Wanted wanted = Search.read(request.getParameters(), List.of("from"));
        long from = Search.number(request.getParameters(), "from", 0, Long.MAX_VALUE, Long.MAX_VALUE);
        Flux<Exchange> exchanges = Flux.create(
                sink -> {
                    Journal.Subscription subscription = journal.listen(from, sink::next, sink::complete);
                    sink.onDispose(subscription::close);
                },
                OverflowStrategy.IGNORE);
        Flux<Event<Map<String, Object>>> told = exchanges
                .filter(wanted)
                // Who reads more slowly than this is cut off: a journal is bounded, and so are those who listen to it.
                .onBackpressureBuffer(Math.max(MOST_SHOWN, journal.bounds().exchanges()) + MOST_SHOWN)
                // Not where exchanges are written: an explanation may take its time.
                .publishOn(Schedulers.boundedElastic())
                .map(exchange -> Event.of(ToldExchange.of(exchange))
                        .id(String.valueOf(exchange.number()))
                        .name("exchange"));
        // Both are subscribed to at once, so that nothing is missed by who acts on being listened to.
        return Flux.mergeSequential(
                Flux.just(Event.of(Ordered.of("recorded", journal.recorded())).name("listening")), told);
    }

    private Journal journal(String name) {
        return open.named(name).journal();
    }

    private static Map<String, Object> found(Journal journal, HttpRequest<?> request) {
        Wanted wanted = Search.read(request.getParameters(), List.of("limit"));
        int limit = (int) Search.number(request.getParameters(), "limit", 0, MOST_SHOWN, SHOWN);
        Map<String, Object> told = new LinkedHashMap<>();
        List<Exchange> found;
        synchronized (journal) {
            found = journal.find(wanted);
            told.put("count", found.size());
            told.put("recorded", journal.recorded());
            told.put("evicted", journal.evicted());
        }
        // Without the lock: nobody has to wait until all is explained.
        told.put("exchanges", ToldExchange.all(found.subList(Math.max(0, found.size() - limit), found.size())));
        return told;
    }

    private record Awaited(Wanted wanted, long atLeast, Duration patience) {

        static Awaited read(Fields fields) {
            Wanted wanted = Search.read(fields);
            long atLeast = fields.whole("atLeast", 1, Integer.MAX_VALUE, 1);
            Duration timeout = Objects.requireNonNullElse(fields.parsed("timeout", Span::parse), PATIENCE);
            if (timeout.isNegative() || timeout.compareTo(MOST_PATIENCE) > 0) {
                fields.tell("timeout " + timeout + " is not between 0 and " + MOST_PATIENCE);
            }
            return new Awaited(wanted, atLeast, timeout);
        }
    }
}
