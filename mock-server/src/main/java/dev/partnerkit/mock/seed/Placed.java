package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.Change;

/**
 * A change and where it was written.
 *
 * @param line in its document, the first being 1; 0 when it was not read from one
 */
public record Placed(int line, Change change) {}
