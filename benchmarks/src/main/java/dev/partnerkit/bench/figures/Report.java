package dev.partnerkit.bench.figures;

import java.util.ArrayList;
import java.util.List;

/** What a scenario found. */
public final class Report {

    private final String title;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Report(String title) {
        this.title = title;
    }

    public Report with(Sheet sheet) {
        sheets.add(sheet);
        return this;
    }

    public Report with(Goal goal) {
        goals.add(goal);
        return this;
    }

    /** Something a reader of the table has to know. */
    public Report note(String sentence) {
        notes.add(sentence);
        return this;
    }

    String title() {
        return title;
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    List<Goal> goals() {
        return List.copyOf(goals);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** All of it, as it may stand in a README. */
    public String markdown() {
        StringBuilder out = new StringBuilder("### " + title + "\n\n");
        sheets.forEach(sheet -> out.append(sheet.markdown()).append('\n'));
        goals.forEach(goal -> out.append("- ").append(goal).append('\n'));
        notes.forEach(note -> out.append("- ").append(note).append('\n'));
        return out.toString();
    }
}
