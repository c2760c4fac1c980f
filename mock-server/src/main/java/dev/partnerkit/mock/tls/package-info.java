/** Certificates made at start, so that clients can be tried over TLS without anybody's help. */
@NullMarked
package dev.partnerkit.mock.tls;

import org.jspecify.annotations.NullMarked;
