/** The users list: what is searched for, and what is found. */
@NullMarked
package dev.partnerkit.client.users;

import org.jspecify.annotations.NullMarked;
