/** The five operations and the numbers their documents give; each number stands here once. */
@NullMarked
package dev.partnerkit.client.contract;

import org.jspecify.annotations.NullMarked;
