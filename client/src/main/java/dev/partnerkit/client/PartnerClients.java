package dev.partnerkit.client;

import dev.partnerkit.client.affiliate.AffiliateClient;
import dev.partnerkit.client.auth.Accounts;
import dev.partnerkit.client.auth.SelfCheck;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.drift.DriftLog;
import dev.partnerkit.client.setup.PartnerClientsBuilder;
import dev.partnerkit.client.users.UsersClient;
import java.net.URI;
import java.util.Map;

/**
 * The clients of a program that is no Micronaut application.
 *
 * <pre>{@code
 * try (PartnerClients partners = PartnerClients.builder().affiliate(apiKey, secretKey).build()) {
 *     for (InvitedUser user : partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth())) {
 *         System.out.println(user.uid() + " registered " + user.registerTime());
 *     }
 * }
 * }</pre>
 *
 * <p>They may be used from any number of threads. None of theirs keeps a program from ending.
 */
public final class PartnerClients implements AutoCloseable {

    private final Map<String, AffiliateClient> affiliates;
    private final Map<String, UsersClient> users;
    private final Calls calls;
    private final AutoCloseable context;

    /** Clients by the names of their accounts; {@link #builder()} makes them. */
    public PartnerClients(
            Map<String, AffiliateClient> affiliates,
            Map<String, UsersClient> users,
            Calls calls,
            AutoCloseable context) {
        this.affiliates = Map.copyOf(affiliates);
        this.users = Map.copyOf(users);
        this.calls = calls;
        this.context = context;
    }

    public static PartnerClientsBuilder builder() {
        return new PartnerClientsBuilder();
    }

    /** Clients of a mock server, with the keys it prints at its start. */
    public static PartnerClients sandbox(URI mock) {
        return builder().sandbox(mock).build();
    }

    /** The affiliate operations of the account that was given no name. */
    public AffiliateClient affiliate() {
        return affiliate(Accounts.OWN);
    }

    /** The affiliate operations of an account. */
    public AffiliateClient affiliate(String account) {
        return known(affiliates, account, "affiliate");
    }

    /** The users list of the account that was given no name. */
    public UsersClient users() {
        return users(Accounts.OWN);
    }

    /** The users list of an account. */
    public UsersClient users(String account) {
        return known(users, account, "users");
    }

    /** Whether this client signs as the contract's worked examples do. */
    public static SelfCheck selfCheck() {
        return SelfCheck.run();
    }

    /** Where answers left the contract so far. */
    public DriftLog drift() {
        return calls.core().drift();
    }

    private static <C> C known(Map<String, C> clients, String account, String method) {
        C client = clients.get(account);
        if (client == null) {
            throw new IllegalStateException("there is no " + method + " account " + account + " among "
                    + clients.keySet() + "; the builder's " + method + "(…) adds one");
        }
        return client;
    }

    /** Ends all connections; calls that are under way fail. Closing again does nothing. */
    @Override
    public void close() {
        calls.close();
        try {
            context.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "clients of affiliates " + affiliates.keySet() + " and users " + users.keySet();
    }
}
