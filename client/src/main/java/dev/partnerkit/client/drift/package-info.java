/** Where answers leave the contract, told once for each kind and place. */
@NullMarked
package dev.partnerkit.client.drift;

import org.jspecify.annotations.NullMarked;
