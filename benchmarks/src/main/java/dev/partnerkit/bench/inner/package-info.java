/** The inner parts of the mock, one by one, measured by JMH with what they allocate. */
@NullMarked
package dev.partnerkit.bench.inner;

import org.jspecify.annotations.NullMarked;
