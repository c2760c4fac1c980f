package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Change.Left;
import dev.partnerkit.mock.world.Change.Unenrolled;
import dev.partnerkit.mock.world.Readings;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A world told in Java, for tests:
 *
 * <pre>{@code
 * Scene.blank()
 *         .partner(1116350, p -> p.owns("CODE01"))
 *         .customer(4711, c -> c.invitedBy(1116350).using("CODE01").registered("2026-06-01 10:00:00")
 *                 .deposited("100", Quote.USDT, "2026-06-02 00:00:00")
 *                 .traded(Line.SPOT, "1000", "1", "0.3", "2026-06-03 00:00:00"))
 *         .changes();
 * }</pre>
 *
 * <p>People may be told of before those who invited them. Times are texts, in UTC+8 unless they say otherwise, or
 * instants.
 */
public final class Scene {

    private final Times times;
    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final List<Holder> holders = new ArrayList<>();
    private final List<Change> departures = new ArrayList<>();

    private Scene(Times times) {
        this.times = times;
    }

    /** A scene with nobody in it. */
    public static Scene blank() {
        return in(Readings.DEFAULT.zone());
    }

    /** The same, its times told as the clocks of a zone show them. */
    public static Scene in(ZoneId zone) {
        return new Scene(new Times(zone));
    }

    /** An affiliate whom nobody invited. */
    public Scene partner(long uid) {
        return partner(uid, partner -> {});
    }

    public Scene partner(long uid, Consumer<Person> story) {
        return person(uid, true, story);
    }

    /** A customer whom nobody invited. */
    public Scene customer(long uid) {
        return customer(uid, customer -> {});
    }

    public Scene customer(long uid, Consumer<Person> story) {
        return person(uid, false, story);
    }

    /** An institution's user. */
    public Scene member(String institution, String accountId, Consumer<Holder> story) {
        Holder holder = new Holder(institution, accountId, times);
        story.accept(holder);
        holders.add(holder);
        return this;
    }

    /** Somebody leaves who is in the world before the scene, or in the scene. */
    public Scene left(long uid) {
        departures.add(new Left(uid));
        return this;
    }

    /** The same of an institution's user. */
    public Scene unenrolled(String institution, String accountId) {
        departures.add(new Unenrolled(institution, accountId));
        return this;
    }

    /**
     * All of it: everybody registers after the one who invited them, then things happen in the order told, and last of
     * all some leave.
     */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Set<Person> registered = new LinkedHashSet<>();
        people.values().forEach(person -> register(person, registered));
        registered.forEach(person -> changes.add(person.registration()));
        people.values().forEach(person -> changes.addAll(person.deeds()));
        holders.forEach(holder -> changes.add(holder.enrolment()));
        changes.addAll(departures);
        return changes;
    }

    /** A world file that begins with nobody and has these changes. */
    public WorldFile file() {
        return WorldFile.blank().with(Script.of(changes()));
    }

    private Scene person(long uid, boolean partner, Consumer<Person> story) {
        Person person = new Person(uid, partner, times);
        if (people.putIfAbsent(uid, person) != null) {
            throw new IllegalArgumentException("uid " + uid + " is in the scene already");
        }
        story.accept(person);
        return this;
    }

    private void register(Person person, Set<Person> registered) {
        Deque<Person> waiting = new ArrayDeque<>();
        for (@Nullable Person next = person; next != null && !registered.contains(next); next = inviter(next)) {
            if (waiting.size() == people.size()) {
                throw new IllegalArgumentException("inviter " + person.inviter() + " of " + person.uid()
                        + " was invited by somebody whom " + person.uid() + " brought");
            }
            waiting.push(next);
        }
        registered.addAll(waiting);
    }

    private @Nullable Person inviter(Person person) {
        return people.get(person.inviter());
    }
}
