package dev.partnerkit.mock.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is done to one answer.
 *
 * @param source which fault it is, for the journal
 * @param delay how long it is held back, or null
 * @param effect what else is done, or null
 * @param before whether the request counts for nothing
 */
public record Strike(
        String source, @Nullable Duration delay, @Nullable Effect effect, boolean before) {}
