package dev.partnerkit.bench;

import dev.partnerkit.bench.figures.Report;
import java.io.IOException;

/** Something to measure. It starts what it needs, ends all of it, and is over in bounded time. */
public interface Scenario {

    /** How it is called on the command line. */
    String name();

    Report run(Plan plan) throws IOException, InterruptedException;
}
