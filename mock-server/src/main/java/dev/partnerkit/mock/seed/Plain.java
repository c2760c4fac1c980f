package dev.partnerkit.mock.seed;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Documents of our own as maps, lists and values, with nothing checked. */
public final class Plain {

    private Plain() {}

    public static @Nullable Object of(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
