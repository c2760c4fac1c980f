package dev.partnerkit.client.drift;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All drift a client has met: one entry for each operation, kind and place. */
public final class DriftLog {

    private static final int MOST = 1000;

    private final Map<List<Object>, Drift> known = new ConcurrentHashMap<>();

    /** Adds a drift; false when it is known already. */
    public boolean add(Drift drift) {
        return known.size() < MOST
                && known.putIfAbsent(List.of(drift.operation().id(), drift.pointer(), drift.kind()), drift) == null;
    }

    /** What was met so far, in no order. */
    public List<Drift> all() {
        Collection<Drift> met = known.values();
        return List.copyOf(met);
    }

    /** The same as an OpenAPI Overlay: a patch of the contract that makes room for what was met. */
    public String toOverlay() {
        return Overlay.of(all());
    }
}
