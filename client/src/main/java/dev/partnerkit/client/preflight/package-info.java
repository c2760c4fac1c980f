/** What is looked at before anything is sent: the limits of the documents, in their own words and figures. */
@NullMarked
package dev.partnerkit.client.preflight;

import org.jspecify.annotations.NullMarked;
