package dev.partnerkit.mock.cli;

import java.util.List;

/** What keeps a command from being done, in sentences for whoever typed it. */
final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    Trouble(String sentence) {
        this(List.of(sentence));
    }

    Trouble(List<String> sentences) {
        super(String.join("; ", sentences), null, false, false);
        this.sentences = List.copyOf(sentences);
    }

    List<String> sentences() {
        return sentences;
    }
}
