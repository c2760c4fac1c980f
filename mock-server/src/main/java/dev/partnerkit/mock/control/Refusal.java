package dev.partnerkit.mock.control;

import dev.partnerkit.mock.seed.Misfit;
import dev.partnerkit.mock.seed.Problem;
import java.util.List;

/** What the control API will not do, and why. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem> problems;

    Refusal(int status, String detail, List<Problem> problems) {
        super(detail, null, false, false);
        this.status = status;
        this.problems = problems;
    }

    /** Nothing of that name. */
    static Refusal unknown(String what, Object name) {
        return new Refusal(404, what + " " + name + " is not known", List.of());
    }

    /** A value that does not fit. */
    static Refusal of(String detail) {
        return new Refusal(400, detail, List.of());
    }

    /** Something that fits, but not with what is there. */
    static Refusal conflict(String detail) {
        return new Refusal(409, detail, List.of());
    }

    static Refusal of(Misfit misfit) {
        String first = misfit.problems().isEmpty()
                ? "does not fit"
                : misfit.problems().get(0).toString();
        int more = misfit.problems().size() - 1 + misfit.untold();
        return new Refusal(400, more == 0 ? first : first + " (and " + more + " more)", misfit.problems());
    }

    int status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
