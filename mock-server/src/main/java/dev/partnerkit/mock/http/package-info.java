/** HTTP as a skin: doors let a request in, controllers answer it by rules, query and render. */
@NullMarked
package dev.partnerkit.mock.http;

import org.jspecify.annotations.NullMarked;
