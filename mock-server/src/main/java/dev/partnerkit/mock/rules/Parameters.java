package dev.partnerkit.mock.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of an affiliate request by name, each checked for its type when it is asked for. */
public interface Parameters {

    /** A whole number, or null when the parameter was not given. */
    @Nullable
    Long integer(String name);

    /** A text, or null when the parameter was not given; a blank one is refused (L37). */
    @Nullable
    String text(String name);

    /** Whole numbers; empty when the parameter was not given. */
    List<Long> integers(String name);
}
