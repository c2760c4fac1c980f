package dev.partnerkit.client.answer;

/**
 * A row that could not be read, and was set aside.
 *
 * @param pointer where in the answer it stands (RFC 6901), down to the field that is wrong
 * @param reason what is wrong with it
 * @param json the row as it came
 */
public record Rejected(String pointer, String reason, String json) {}
