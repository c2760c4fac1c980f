package dev.partnerkit.client.auth;

/** What accounts are called, and their settings in messages. */
public final class AccountNames {

    /** The account of an application or program that was given no name. */
    public static final String OWN = "default";

    private AccountNames() {}

    static String setting(String vendor, String account, String name) {
        return "partner." + vendor + "." + (account.equals(OWN) ? "" : "accounts." + account + ".") + name;
    }
}
