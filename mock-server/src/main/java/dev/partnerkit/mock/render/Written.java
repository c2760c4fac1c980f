package dev.partnerkit.mock.render;

/**
 * A body as it goes out, written field by field. Names and answers are those of the generated models, and a spec holds the
 * bytes against what the framework's serializer makes of such models.
 *
 * @param <T> the answer of the contract that it is
 */
@SuppressWarnings({"ArrayRecordComponent", "UnusedTypeParameter"}) // never compared; the type is for whoever reads
public record Written<T>(byte[] bytes) {

    /** An object with these fields. */
    static <T> Written<T> object(Content fields) {
        JsonText json = new JsonText();
        json.open('{');
        fields.write(json);
        json.close('}');
        return new Written<>(json.bytes());
    }

    /** What is between two braces. */
    interface Content {
        void write(JsonText json);
    }
}
