/** Clients of the partner operations; the declarative interfaces are generated from the contract. */
@NullMarked
package dev.partnerkit.client;

import org.jspecify.annotations.NullMarked;
