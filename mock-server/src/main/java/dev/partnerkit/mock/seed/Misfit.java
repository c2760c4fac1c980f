package dev.partnerkit.mock.seed;

import java.util.List;
import java.util.stream.Collectors;

/** A document that is not what it should be, with everything that is wrong with it. */
public final class Misfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final transient List<Problem> problems;
    private final int untold;

    Misfit(String source, List<Problem> problems, int untold) {
        this.source = source;
        this.problems = List.copyOf(problems);
        this.untold = untold;
    }

    /** Which document, such as the name of a file. */
    public String source() {
        return source;
    }

    /** What is wrong, from the first line on; of very many only the first found. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many more problems there are than told. */
    public int untold() {
        return untold;
    }

    @Override
    public String getMessage() {
        String all = problems.stream().map(Problem::toString).collect(Collectors.joining("\n  ", source + "\n  ", ""));
        return untold == 0 ? all : all + "\n  and " + untold + " more";
    }
}
