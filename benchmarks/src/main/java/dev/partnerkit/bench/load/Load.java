package dev.partnerkit.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Sends requests as fast as they are answered, over sixteen connections that stay open. */
public interface Load {

    /** How many there are at once. */
    int CONNECTIONS = 16;

    /**
     * Sends the requests in turn until the time is over.
     *
     * @param body how many bytes the body of every good answer has
     * @throws IllegalStateException when any answer was another one
     */
    Hits strike(URI server, List<Request> requests, int body, Duration time) throws IOException, InterruptedException;

    /** wrk where it is installed, since it takes least of the machine from the servers; else one of our own. */
    static Load best(Path work) {
        return Wrk.isThere() ? new Wrk(work) : new OwnLoad();
    }

    /** What came of it. */
    record Hits(long requests, double seconds) {

        public double rate() {
            return requests / seconds;
        }
    }
}
