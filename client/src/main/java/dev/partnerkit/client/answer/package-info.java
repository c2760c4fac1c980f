/**
 * What came back, and how it is read: field by field from the bytes, so that one odd field costs a field, one odd row
 * costs a row, and whatever the contract does not know is kept and told.
 */
@NullMarked
package dev.partnerkit.client.answer;

import org.jspecify.annotations.NullMarked;
