package dev.partnerkit.mock.control;

import dev.partnerkit.mock.seed.Documents;
import dev.partnerkit.mock.seed.Origin;
import dev.partnerkit.mock.seed.crowd.Generator;
import dev.partnerkit.mock.world.Baseline;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What worlds can begin with, and who is whom there. The latest generated ones are kept, for worlds share them. */
@Singleton
final class Bases {

    private static final int KEPT = 2;

    private final Map<Origin.Generated, Baseline> generated = new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin.Generated, Baseline> eldest) {
            return size() > KEPT;
        }
    };

    Baseline of(Origin origin) {
        if (origin instanceof Origin.Documents) {
            return Documents.baseline();
        }
        if (origin instanceof Origin.Generated made) {
            synchronized (generated) {
                return generated.computeIfAbsent(
                        made, each -> Generator.of(each.users(), each.seed()).baseline());
            }
        }
        return Baseline.BLANK;
    }

    /** The affiliate whose key is handed out. */
    static long partner(Origin origin) {
        return origin instanceof Origin.Generated ? Generator.TOP : Documents.PARTNER;
    }

    /** The institution whose key is handed out, or null when the base has none. */
    static @Nullable String institution(Origin origin) {
        if (origin instanceof Origin.Generated) {
            return Generator.INSTITUTION;
        }
        return origin instanceof Origin.Documents ? Documents.INSTITUTION : null;
    }
}
