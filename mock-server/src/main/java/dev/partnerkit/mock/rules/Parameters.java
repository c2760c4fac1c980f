package dev.partnerkit.mock.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of an affiliate request by name, each checked for its type when it is asked for. */
public interface Parameters {

    /** Every name given. */
    Set<String> names();

    /** A whole number, or null when the parameter was not given. */
    @Nullable
    Long integer(String name);

    /** A text, or null when the parameter was not given; a blank one is refused (L37). */
    @Nullable
    String text(String name);

    /** Whole numbers, or null when the parameter was not given. */
    @Nullable
    List<Long> integers(String name);
}
