/**
 * The mock server: on the command line or inside a test.
 *
 * <p>Its controllers and filters are beans of its own application alone. In a test it stands on the class path of an
 * application that may have a server itself, and would answer in its place.
 */
@Configuration
@Requires(property = "micronaut.application.name", value = "partner-mock")
@NullMarked
package dev.partnerkit.mock;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
