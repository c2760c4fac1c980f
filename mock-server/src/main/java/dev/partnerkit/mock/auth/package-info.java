/** Who is calling: from a credential to a world. */
@NullMarked
package dev.partnerkit.mock.auth;

import org.jspecify.annotations.NullMarked;
