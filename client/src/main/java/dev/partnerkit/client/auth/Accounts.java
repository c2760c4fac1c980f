package dev.partnerkit.client.auth;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import org.jspecify.annotations.Nullable;

/** What accounts are called, in code and in settings, and on whose behalf a request is sent. */
public final class Accounts {

    /** The account of an application or program that was given no name. */
    public static final String OWN = "default";

    private Accounts() {}

    /** A credential of an account: of the one without a name, it may stand outside of the accounts. */
    static @Nullable Secret orOwn(String account, @Nullable Secret named, @Nullable Secret own) {
        return named == null && account.equals(OWN) ? own : named;
    }

    static String setting(String vendor, String account, String name) {
        return "partner." + vendor + "." + (account.equals(OWN) ? "" : "accounts." + account + ".") + name;
    }

    /** The account on whose behalf the caller acts, or the application's own. */
    static <A extends PropagatedContextElement> A current(Class<A> type, @Nullable A own) {
        A account = PropagatedContext.getOrEmpty().find(type).orElse(own);
        if (account == null) {
            throw new ConfigurationException("no account is set up to call with");
        }
        return account;
    }
}
