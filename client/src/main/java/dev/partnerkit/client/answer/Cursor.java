package dev.partnerkit.client.answer;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NULL;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.partnerkit.client.drift.Drift;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an object of an answer field by field. What the contract does not know is kept and noted on the way; an
 * object of a list that is not whole is set aside.
 */
public final class Cursor extends FieldReader {

    private final Notes notes;
    private final Schema schema;
    private final @Nullable Cursor above;
    private final Place place;

    private long seen;
    private String field = "";
    private @Nullable Map<String, @Nullable Object> extra;
    private @Nullable String flaw;
    private String flawed = "";

    private Cursor(JsonParser json, Notes notes, Schema schema, @Nullable Cursor above, String name) {
        super(json);
        this.notes = notes;
        this.schema = schema;
        this.above = above;
        this.place = new Place(above == null ? null : above.place, name);
    }

    /** A cursor over the outermost object, at whose first token the parser stands. */
    static Cursor over(JsonParser json, Notes notes, Schema schema) {
        return new Cursor(json, notes, schema, null, "");
    }

    /**
     * Goes to the next field that the contract knows; false at the end of the object. Null is the value of a field that has
     * to be there: whether it will do is for the field's reader to say.
     */
    public boolean next() throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            field = name;
            int index = schema.index(name);
            if (index < 0) {
                Object kept = JsonValue.read(json);
                keep(kept);
                note(Drift.Kind.UNKNOWN_FIELD, name, kept);
            } else if (value != VALUE_NULL || index < schema.required().size()) {
                seen |= 1L << index;
                return true;
            }
        }
        return false;
    }

    /** The name of the field it stands at. */
    public String field() {
        return field;
    }

    /** Goes past a value that nobody needs. */
    public void pass() throws IOException {
        if (isNull()) {
            notThere();
        }
        json.skipChildren();
    }

    /** The objects of a list; those that are not whole are set aside. */
    public <T> List<T> rows(RowReader<T> reader, int expected) throws IOException {
        if (json.currentToken() != START_ARRAY) {
            flawed("is no list");
            return List.of();
        }
        List<T> rows = new ArrayList<>(expected);
        Cursor each = new Cursor(json, notes, reader.schema(), this, field);
        for (int i = 0; json.nextToken() != END_ARRAY; i++) {
            T value = each.row(i, reader);
            if (value != null) {
                rows.add(value);
            }
        }
        return Collections.unmodifiableList(rows);
    }

    /** An object inside of this one; when it is not whole, nor is this. */
    public <T> @Nullable T object(RowReader<T> reader) throws IOException {
        if (json.currentToken() != START_OBJECT) {
            flawed("is no object");
            return null;
        }
        Cursor inner = new Cursor(json, notes, reader.schema(), this, field);
        T value = reader.read(inner);
        String missing = inner.flaw();
        if (missing != null) {
            setAside(field + "/" + inner.flawed, missing);
        }
        return value;
    }

    private <T> @Nullable T row(int index, RowReader<T> reader) throws IOException {
        place.row(index);
        seen = 0;
        extra = null;
        flaw = null;
        T value = null;
        if (json.currentToken() == START_OBJECT) {
            value = reader.read(this);
        } else {
            setAside("", JsonValue.read(json) + " is no object");
        }
        if (flaw() == null) {
            return value;
        }
        reject();
        return null;
    }

    // An object inside a row that is not whole takes the row with it: an account less would be another user.
    private void reject() {
        String at = flawed.isEmpty() ? place.pointer() : place.pointer() + "/" + flawed;
        Cursor row = this;
        while (row.above != null && row.place != place.outermost()) {
            row = row.above;
        }
        if (row == this) {
            notes.reject(place.list(), place.row(), at, String.valueOf(flaw));
        } else {
            row.setAside(at.substring(row.place.pointer().length() + 1), String.valueOf(flaw));
        }
    }

    private void setAside(String where, String what) {
        if (flaw == null) {
            flawed = where;
            flaw = what;
        }
    }

    /** What is wrong with the object that was just read, or null when it is whole. */
    @Nullable
    String flaw() {
        long missing = ~seen & schema.wanted();
        if (flaw == null && missing != 0) {
            String name = schema.required().get(Long.numberOfTrailingZeros(missing));
            note(Drift.Kind.MISSING_FIELD, name, "");
            setAside(name, "is not there");
        }
        return flaw;
    }

    /** Where the flaw is. */
    String flawed() {
        return place.pointer() + "/" + flawed;
    }

    /** What the object held besides: fields the contract does not know, and texts that are no value of their field. */
    public Map<String, @Nullable Object> extra() {
        return extra == null ? Map.of() : Collections.unmodifiableMap(extra);
    }

    private void keep(@Nullable Object value) {
        Map<String, @Nullable Object> kept = extra;
        if (kept == null) {
            kept = new LinkedHashMap<>();
            extra = kept;
        }
        kept.put(field, value);
    }

    private void note(Drift.Kind kind, String name, @Nullable Object sample) {
        notes.drift(kind, place.pattern() + "/" + Place.escaped(name), schema.name(), sample);
    }

    // Told as missing once the whole object was read.
    private void notThere() {
        seen &= ~(1L << schema.index(field));
    }

    // An empty text says no more than that the value is not there.
    @Override
    void absent(boolean odd) throws IOException {
        Object value = JsonValue.read(json);
        if (value != null && !"".equals(value)) {
            keep(value);
        }
        if (odd) {
            note(Drift.Kind.CHANGED_TYPE, field, value);
        }
    }

    @Override
    void flawed(String what) throws IOException {
        if (isNull()) {
            notThere();
            return;
        }
        Object value = JsonValue.read(json);
        note(Drift.Kind.CHANGED_TYPE, field, value);
        setAside(field, value + " " + what);
    }

    @Override
    void changed() throws IOException {
        note(Drift.Kind.CHANGED_TYPE, field, JsonValue.read(json));
    }

    @Override
    void unknown(String set) throws IOException {
        notes.drift(Drift.Kind.UNKNOWN_VALUE, place.pattern() + "/" + field, set, json.getText());
    }
}
