/** Whether a call that failed is sent again, and when. */
@NullMarked
package dev.partnerkit.client.retry;

import org.jspecify.annotations.NullMarked;
