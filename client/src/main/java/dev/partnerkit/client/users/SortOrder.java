package dev.partnerkit.client.users;

/** In which order users come, by the time of their creation. */
public enum SortOrder {
    /** Oldest first. */
    ASC("asc"),
    /** Newest first. */
    DESC("desc");

    private final String text;

    SortOrder(String text) {
        this.text = text;
    }

    /** As the vendor writes it. */
    String text() {
        return text;
    }
}
