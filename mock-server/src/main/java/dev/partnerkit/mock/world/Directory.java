package dev.partnerkit.mock.world;

import dev.partnerkit.mock.world.Measure.None;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from texts. Adding costs the logarithm of the size and shares the rest with the old map, where a
 * copied hash map would make a long row of changes cost the square of its length.
 *
 * @param <V> what the texts stand for
 */
public record Directory<V>(Sorted<Entry<V>, None> entries) {

    /** A directory in which nothing stands. */
    static <V> Directory<V> empty() {
        return new Directory<>(Sorted.empty(Comparator.comparing(Entry::key)));
    }

    /** What a text stands for, or null when it stands for nothing. */
    public @Nullable V find(String key) {
        Entry<V> entry = entries.find(each -> each.key().compareTo(key));
        return entry == null ? null : entry.value();
    }

    /** What a text stands for, or something else when it stands for nothing. */
    public V find(String key, V otherwise) {
        V value = find(key);
        return value == null ? otherwise : value;
    }

    /** This directory with the text standing for the value. */
    Directory<V> with(String key, V value) {
        return new Directory<>(entries.with(new Entry<>(key, value)));
    }

    /** This directory with the text standing for nothing. */
    Directory<V> without(String key) {
        Entry<V> entry = entries.find(each -> each.key().compareTo(key));
        return entry == null ? this : new Directory<>(entries.without(entry));
    }

    /** A text and what it stands for. */
    public record Entry<V>(String key, V value) {}
}
