/** From raw parameters to a query, or to a refusal: every documented number stands here once. */
@NullMarked
package dev.partnerkit.mock.rules;

import org.jspecify.annotations.NullMarked;
