/** Puts clients together: from the configuration of a Micronaut application, or from a builder. */
@NullMarked
package dev.partnerkit.client.setup;

import org.jspecify.annotations.NullMarked;
