package dev.partnerkit.mock.fault;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** What can be wrong with a body. A body in which there is nothing to spoil stays as it is. */
public enum Damage {
    /** Not JSON: it ends in the middle, although the answer is complete as HTTP. */
    MALFORMED(body -> body.substring(0, body.length() / 2)),
    /** Nothing. */
    EMPTY(body -> ""),
    /** The page of a proxy instead of the vendor's JSON. */
    WRONG_TYPE(body -> "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head>"
            + "<body><h1>502 Bad Gateway</h1></body></html>"),
    /** Every object has one field more than the contract knows. */
    UNKNOWN_FIELD(body -> body.replaceAll("\\{(?=\")", "{\"notInTheContract\":\"new\",")),
    /** Words of a closed set are replaced by one outside of it. */
    UNKNOWN_VALUE(body -> body.replaceAll(
            ":\"(?:passed|not_passed|Y|N|approved|pending|crypto|securities|robo|roth_ira)\"", ":\"not_in_the_set\"")),
    /** Numbers become texts. */
    CHANGED_TYPE(body -> body.replaceAll("(?<=\":)(-?[0-9]+(?:\\.[0-9]+)?)(?=[,}])", "\"$1\""));

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that capture nothing
    private final UnaryOperator<String> change;

    Damage(UnaryOperator<String> change) {
        this.change = change;
    }

    public byte[] to(byte[] body) {
        return change.apply(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
