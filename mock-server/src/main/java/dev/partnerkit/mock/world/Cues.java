package dev.partnerkit.mock.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cues of a world that are still to come, and those whose changes did not fit. Its world guards it. */
final class Cues {

    private final List<Pending> pending = new ArrayList<>();
    private final List<Cue.Missed> missed = new ArrayList<>();
    private long last;
    private volatile Instant next = Instant.MAX;
    private volatile boolean counting;

    /** Whether something may be due, which costs no lock to ask. */
    boolean mayBeDue(Instant now) {
        return !now.isBefore(next);
    }

    boolean isCounting() {
        return counting;
    }

    Cue add(Cue.When when, List<Change> changes) {
        Cue cue = new Cue(++last, when, changes);
        pending.add(new Pending(cue));
        settle();
        return cue;
    }

    boolean remove(long id) {
        boolean removed = pending.removeIf(each -> each.cue.id() == id);
        settle();
        return removed;
    }

    void clear() {
        pending.clear();
        missed.clear();
        settle();
    }

    List<Cue> pending() {
        return pending.stream().map(each -> each.cue).toList();
    }

    List<Cue.Missed> missed() {
        return List.copyOf(missed);
    }

    void missed(Cue cue, String why) {
        missed.add(new Cue.Missed(cue, why));
    }

    /** Takes out what is due by now, in the order of time. */
    List<Cue> due(Instant now) {
        return take(pending.stream()
                .filter(each -> each.cue.when() instanceof Cue.When.At at
                        && !at.moment().isAfter(now))
                .sorted(Comparator.comparing(each -> ((Cue.When.At) each.cue.when()).moment()))
                .toList());
    }

    /** Counts an answer, and takes out what waited for it. */
    List<Cue> answered(String operation) {
        List<Pending> met = new ArrayList<>();
        for (Pending each : pending) {
            if (each.cue.when() instanceof Cue.When.After after
                    && after.operation().equals(operation)
                    && ++each.answers >= after.answers()) {
                met.add(each);
            }
        }
        return take(met);
    }

    private List<Cue> take(List<Pending> taken) {
        pending.removeAll(taken);
        return taken.stream().map(each -> each.cue).toList();
    }

    /** Works out anew what is next; after the changes of what was taken can be seen. */
    void settle() {
        next = pending.stream()
                .map(each -> each.cue.when() instanceof Cue.When.At at ? at.moment() : Instant.MAX)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        counting = pending.stream().anyMatch(each -> each.cue.when() instanceof Cue.When.After);
    }

    private static final class Pending {
        private final Cue cue;
        private int answers;

        Pending(Cue cue) {
            this.cue = cue;
        }
    }
}
