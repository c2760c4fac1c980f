package dev.partnerkit.client.auth;

import io.micronaut.core.propagation.PropagatedContextElement;
import org.jspecify.annotations.Nullable;

/** Whoever sends a request in its presence does not: what would be sent is explained instead. */
public final class Rehearsal implements PropagatedContextElement {

    private volatile @Nullable SignatureExplanation explanation;

    void explain(SignatureExplanation told) {
        explanation = told;
    }

    /** What would have been sent; null when nothing was signed. */
    public @Nullable SignatureExplanation explanation() {
        return explanation;
    }
}
