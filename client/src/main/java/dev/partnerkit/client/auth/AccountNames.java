package dev.partnerkit.client.auth;

import org.jspecify.annotations.Nullable;

/** What accounts are called, and their settings in messages. */
public final class AccountNames {

    /** The account of an application or program that was given no name. */
    public static final String OWN = "default";

    private AccountNames() {}

    /** A credential of an account: of the one without a name, it may stand outside of the accounts. */
    static @Nullable Secret orOwn(String account, @Nullable Secret named, @Nullable Secret own) {
        return named == null && account.equals(OWN) ? own : named;
    }

    static String setting(String vendor, String account, String name) {
        return "partner." + vendor + "." + (account.equals(OWN) ? "" : "accounts." + account + ".") + name;
    }
}
