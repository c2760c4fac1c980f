package dev.partnerkit.client.answer;

import org.jspecify.annotations.Nullable;

/** Where in an answer an object stands. It is told only when something is wrong with it, so only then is it put in words. */
final class Place {

    private final @Nullable Place above;
    private final String name;
    private int row = -1;

    /** The object under a name of another, or one of its elements if it is a list. */
    Place(@Nullable Place above, String name) {
        this.above = above;
        this.name = name;
    }

    /** Goes to an element of the list. */
    void row(int index) {
        row = index;
    }

    int row() {
        return row;
    }

    /** The list whose elements are rows of the page: the outermost. */
    Place outermost() {
        Place place = this;
        while (place.above != null && place.above.row >= 0) {
            place = place.above;
        }
        return place;
    }

    /** Of the object or list (RFC 6901). */
    String list() {
        return above == null ? "" : above.pointer() + "/" + name;
    }

    /** Of the object or element (RFC 6901). */
    String pointer() {
        return row < 0 ? list() : list() + "/" + row;
    }

    /** The same with a star for the number of an element. */
    String pattern() {
        String list = above == null ? "" : above.pattern() + "/" + name;
        return row < 0 ? list : list + "/*";
    }

    /** A name as it stands in a pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
