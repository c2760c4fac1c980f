/** Credentials and what is done with them on the way out: one filter per vendor, bound to its service id alone. */
@NullMarked
package dev.partnerkit.client.auth;

import org.jspecify.annotations.NullMarked;
