package dev.partnerkit.bench.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A table: a subject in each row, a figure in each column, and for each figure how the first subject, which is ours, does
 * against the others.
 */
public final class Sheet {

    private final String title;
    private final boolean compared;
    private final List<String> figures;
    private final Map<String, Map<String, List<Double>>> rows = new LinkedHashMap<>();

    private Sheet(String title, boolean compared, List<String> figures) {
        this.title = title;
        this.compared = compared;
        this.figures = figures;
    }

    /** A table whose first subject is held against all others. */
    public static Sheet comparing(String title, String... figures) {
        return new Sheet(title, true, List.of(figures));
    }

    /** A table of subjects that are not each other's peers. */
    public static Sheet listing(String title, String... figures) {
        return new Sheet(title, false, List.of(figures));
    }

    /** Adds one round's figures of a subject, in the order of the columns. */
    public Sheet add(String subject, double... values) {
        if (values.length != figures.size()) {
            throw new IllegalArgumentException(values.length + " figures for " + figures);
        }
        Map<String, List<Double>> row = rows.computeIfAbsent(subject, unused -> new LinkedHashMap<>());
        for (int i = 0; i < values.length; i++) {
            row.computeIfAbsent(figures.get(i), unused -> new ArrayList<>()).add(values[i]);
        }
        return this;
    }

    public boolean has(String subject) {
        return rows.containsKey(subject);
    }

    public double median(String subject, String figure) {
        return series(subject, figure).median();
    }

    /** How many times a subject's median another's is. */
    public double ratio(String subject, String to, String figure) {
        return median(subject, figure) / median(to, figure);
    }

    String title() {
        return title;
    }

    List<String> figures() {
        return figures;
    }

    List<String> subjects() {
        return List.copyOf(rows.keySet());
    }

    Series series(String subject, String figure) {
        Map<String, List<Double>> row = Objects.requireNonNull(rows.get(subject), subject);
        return new Series(Objects.requireNonNull(row.get(figure), figure));
    }

    String markdown() {
        String ours = subjects().get(0);
        StringBuilder out = new StringBuilder("| " + title);
        figures.forEach(figure -> out.append(" | ").append(figure).append(compared ? " | ours ÷ it" : ""));
        out.append(" |\n|---")
                .append("|---:".repeat(figures.size() * (compared ? 2 : 1)))
                .append("|\n");
        for (String subject : subjects()) {
            out.append("| ").append(subject).append(" | ");
            out.append(figures.stream()
                    .map(figure -> series(subject, figure) + (compared ? " | " + against(ours, subject, figure) : ""))
                    .collect(Collectors.joining(" | ")));
            out.append(" |\n");
        }
        return out.toString();
    }

    private String against(String ours, String subject, String figure) {
        return subject.equals(ours) ? "1" : Series.shown(ratio(ours, subject, figure));
    }
}
