package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.seed.Origin.Generated;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes world files in JSON, one change on a line, so that two of them compare well; the same world, the same bytes. */
public final class WorldText {

    private final Appendable out;
    private String between;

    private WorldText(Appendable out, String begin) {
        this.out = out;
        this.between = begin;
    }

    /** Writes a file with its own changes. */
    public static void write(WorldFile file, Appendable out) throws IOException {
        write(file, to -> file.script().placed().forEach(each -> to.accept(each.change())), out);
    }

    /** Writes all that is in a snapshot, with everything else from a file; that begins with nobody then. */
    public static void write(WorldFile file, Snapshot snapshot, Appendable out) throws IOException {
        write(file.startingFrom(new Origin.Blank()), to -> Export.each(snapshot, to), out);
    }

    private static void write(WorldFile file, Consumer<Consumer<Change>> changes, Appendable out) throws IOException {
        out.append('{');
        for (String member : head(file)) {
            out.append("\n  ").append(member).append(',');
        }
        out.append("\n  \"changes\": [");
        WorldText text = new WorldText(out, "\n    ");
        try {
            changes.accept(text::change);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.append("\n  ]\n}\n");
    }

    private void change(Change change) {
        try {
            out.append(between).append(ChangeText.of(change));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        between = ",\n    ";
    }

    private static List<String> head(WorldFile file) {
        List<String> members = new ArrayList<>();
        if (file.name() != null) {
            members.add("\"name\": " + JsonLine.quoted(file.name()));
        }
        members.add("\"base\": " + base(file.origin()));
        if (file.clock() != null) {
            members.add("\"clock\": " + clock(file.clock()));
        }
        if (file.limits() != null) {
            members.add("\"limits\": " + JsonLine.quoted(file.limits().toString()));
        }
        if (file.strictness() != null) {
            members.add("\"strictness\": " + JsonLine.quoted(file.strictness().key()));
        }
        if (!file.readings().isEmpty()) {
            members.add("\"readings\": "
                    + JsonLine.of(
                            line -> file.readings().forEach((reading, option) -> line.text(reading.key(), option))));
        }
        if (!file.keys().isEmpty()) {
            members.add("\"keys\": " + JsonLine.of(line -> keys(file.keys(), line)));
        }
        return members;
    }

    private static String base(Origin origin) {
        if (origin instanceof Generated made) {
            return JsonLine.of(line -> line.whole("users", made.users()).whole("seed", made.seed()));
        }
        return origin instanceof Origin.Documents ? "\"documents\"" : "\"blank\"";
    }

    private static String clock(ClockSetting clock) {
        if (clock instanceof ClockSetting.Set set) {
            return JsonLine.of(line -> line.time("set", set.moment()));
        }
        return clock instanceof ClockSetting.Freeze freeze
                ? JsonLine.of(line -> line.time("freeze", freeze.moment()))
                : "\"follow\"";
    }

    private static void keys(Keys keys, JsonLine line) {
        line.list("affiliate", keys.affiliate(), WorldText::affiliate)
                .list("users", keys.users(), (key, it) -> key.text("key", it.key())
                        .text("institution", it.institution()));
    }

    private static void affiliate(JsonLine line, AffiliateKey key) {
        line.text("apiKey", key.apiKey()).text("secret", key.secret()).whole("uid", key.uid());
        if (!key.enabled()) {
            line.flag("enabled", false);
        }
        if (!key.affiliate()) {
            line.flag("affiliate", false);
        }
    }
}
