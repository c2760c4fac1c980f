package dev.partnerkit.client.auth;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import org.jspecify.annotations.Nullable;

/** For whom a request is sent. */
final class Accounts {

    private Accounts() {}

    /** The account on whose behalf the caller acts, or the application's own. */
    static <A extends PropagatedContextElement> A current(Class<A> type, @Nullable A own) {
        A account = PropagatedContext.getOrEmpty().find(type).orElse(own);
        if (account == null) {
            throw new ConfigurationException("no account is set up to call with");
        }
        return account;
    }
}
