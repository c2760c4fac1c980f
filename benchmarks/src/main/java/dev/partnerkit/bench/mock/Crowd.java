package dev.partnerkit.bench.mock;

import dev.partnerkit.bench.load.Ask;
import dev.partnerkit.bench.load.Key;
import dev.partnerkit.bench.load.Request;
import dev.partnerkit.bench.server.Servers;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Worlds of the same users, asked in turn. The largest limit there is lets an affiliate ask 10,000 times a second: with
 * so many of them the limiter counts and never refuses.
 */
record Crowd(List<Key> keys) {

    static final String USERS = "users=100000,seed=7";
    static final String LIMITS = "10000,10000";
    private static final int WORLDS = 8;
    // Together they keep as many exchanges as the others' one journal.
    private static final int EXCHANGES = Servers.REMEMBERED / WORLDS;

    /** Opens them as copies of the generated world. */
    static Crowd open(URI mock) throws IOException, InterruptedException {
        List<Key> keys = new ArrayList<>();
        for (int i = 1; i <= WORLDS; i++) {
            Ask ask = new Ask(mock);
            ask.send("POST", "/_mock/worlds", "{name: bench%d, copyOf: generated}".formatted(i));
            ask.send("PATCH", "/_mock/worlds/bench" + i, "{journal: {exchanges: %d}}".formatted(EXCHANGES));
            keys.add(Key.of("bench" + i));
        }
        return new Crowd(keys);
    }

    /** The same request by each of them, signed now. */
    List<Request> each(Function<Key, Request> request) {
        return keys.stream().map(request).toList();
    }
}
