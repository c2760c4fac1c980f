package dev.partnerkit.mock.seed;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** What the YAML parser says of a text that is none, as a problem like any other. */
final class Broken {

    private Broken() {}

    /** @param line the last one that could be read */
    static Misfit misfit(RuntimeException failure, String text, int line, Problems problems) {
        if (failure instanceof MarkedYamlEngineException marked) {
            int where = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(line);
            String context = marked.getContext() == null ? "" : marked.getContext() + ", ";
            return problems.last(where, "not YAML: " + oneLine(context + marked.getProblem()));
        }
        if (failure instanceof ReaderException unprintable) {
            return problems.last(
                    line(text, unprintable.getPosition()),
                    String.format("not YAML: character U+%04X has to be escaped", unprintable.getCodePoint()));
        }
        return problems.last(line, "not YAML: " + oneLine(String.valueOf(failure.getMessage())));
    }

    // it looks far ahead, so that what was read last tells nothing; its positions count code points
    private static int line(String text, int position) {
        return 1
                + (int) text.codePoints()
                        .limit(position)
                        .filter(point -> point == '\n')
                        .count();
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
