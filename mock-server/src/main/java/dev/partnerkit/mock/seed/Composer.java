package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.seed.Node.Entry;
import dev.partnerkit.mock.seed.Node.Mapping;
import dev.partnerkit.mock.seed.Node.Scalar;
import dev.partnerkit.mock.seed.Node.Sequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Makes nodes of a YAML text. What would let a short text stand for a long one, or for code, is not taken: aliases,
 * tags, and nesting without end.
 */
final class Composer {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final String text;
    private final Problems problems;
    private final int depth;
    private final Iterator<Event> events;
    private int line = 1;

    Composer(String text, Bounds bounds, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.depth = bounds.depth();
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /** The one document of the text. */
    Node document() {
        next();
        if (!next().getEventId().equals(ID.DocumentStart)) {
            throw problems.last(1, "the document is empty");
        }
        Node node = node(next(), 0);
        next();
        if (!next().getEventId().equals(ID.StreamEnd)) {
            throw problems.last(line, "a second document begins, one is taken");
        }
        return node;
    }

    private Node node(Event event, int above) {
        int begin = line;
        if (event instanceof AliasEvent alias) {
            throw problems.last(begin, "alias *" + alias.getAlias() + " is not taken, write out what it stands for");
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag().isPresent()) {
                throw tagged(scalar.getTag().get());
            }
            return new Scalar(scalar.getValue(), scalar.isPlain(), begin);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        if (start.getTag().isPresent()) {
            throw tagged(start.getTag().get());
        }
        if (above == depth) {
            throw problems.last(begin, "lists and mappings lie in each other deeper than " + depth);
        }
        return event.getEventId().equals(ID.SequenceStart) ? sequence(begin, above + 1) : mapping(begin, above + 1);
    }

    private Misfit tagged(String tag) {
        return problems.last(line, "tag " + Shown.of(tag) + " is not taken");
    }

    private Sequence sequence(int begin, int above) {
        List<Node> nodes = new ArrayList<>();
        for (Event event = next(); !event.getEventId().equals(ID.SequenceEnd); event = next()) {
            nodes.add(node(event, above));
        }
        return new Sequence(nodes, begin);
    }

    private Mapping mapping(int begin, int above) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = next(); !event.getEventId().equals(ID.MappingEnd); event = next()) {
            Node name = node(event, above);
            if (!(name instanceof Scalar key)) {
                throw problems.last(name.line(), name.kind() + " stands where a name is wanted");
            }
            Entry entry = new Entry(key.line(), node(next(), above));
            Entry before = entries.putIfAbsent(key.text(), entry);
            if (before != null) {
                problems.tell(
                        key.line(), Shown.of(key.text()) + " stands here again, it was said in line " + before.line());
            }
        }
        return new Mapping(entries, begin);
    }

    private Event next() {
        try {
            Event event = events.next();
            line = event.getStartMark().map(Mark::getLine).orElse(line - 1) + 1;
            return event;
        } catch (RuntimeException e) {
            throw Broken.misfit(e, text, line, problems);
        }
    }
}
