/**
 * The mock in tests: one server for the JVM, a fresh world for each test, in JUnit, in Spock and in Micronaut Test. None
 * of the three has to be there unless it is used.
 */
@NullMarked
package dev.partnerkit.mock.test;

import org.jspecify.annotations.NullMarked;
