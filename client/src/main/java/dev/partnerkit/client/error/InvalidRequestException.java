package dev.partnerkit.client.error;

import java.util.List;
import java.util.stream.Collectors;

/** Something is wrong with what was asked: all of it is told at once. */
public final class InvalidRequestException extends PartnerException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;
    private final boolean sent;

    public InvalidRequestException(String what, List<Problem> problems, Failure failure, boolean sent) {
        super(what + told(problems), failure, null);
        this.problems = List.copyOf(problems);
        this.sent = sent;
    }

    /** What is wrong, parameter by parameter; empty when the vendor does not say. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether the vendor refused; otherwise the request was not even sent. */
    public boolean byVendor() {
        return sent;
    }

    private static String told(List<Problem> problems) {
        return problems.isEmpty()
                ? ""
                : ": " + problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
    }
}
