package dev.partnerkit.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much is measured, and where things are.
 *
 * @param root the checkout
 * @param shortened only so much that every table is filled; its figures say nothing
 */
public record Plan(Path root, boolean shortened) {

    /** How often each subject has its turn, one after the other. */
    public int rounds() {
        return shortened ? 1 : 5;
    }

    /** How long one turn lasts. */
    public Duration turn() {
        return shortened ? Duration.ofSeconds(1) : Duration.ofSeconds(3);
    }

    /** What each subject gets before its first turn, until its code is compiled. */
    public Duration warmUp() {
        return shortened ? Duration.ofMillis(200) : Duration.ofSeconds(5);
    }

    /** One of two figures: that of a full run, or of a short one. */
    public int either(int full, int small) {
        return shortened ? small : full;
    }

    /** Where results and everything of passing use go. */
    public Path target() {
        return root.resolve("benchmarks/target");
    }

    /** The jar of a server, as its users have it. */
    public Path jar(String name) {
        return target().resolve("servers").resolve(name + ".jar");
    }
}
