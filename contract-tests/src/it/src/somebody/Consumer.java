package somebody;

import dev.partnerkit.client.affiliate.AffiliateClient;
import dev.partnerkit.client.affiliate.InvitedUser;
import dev.partnerkit.client.affiliate.InvitedUserSearch;
import dev.partnerkit.client.affiliate.Window;
import dev.partnerkit.client.users.UserSearch;
import dev.partnerkit.client.users.UsersClient;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An application of somebody else, which has the clients injected; its argument is the address of a mock. */
@Singleton
class Consumer {

    private final AffiliateClient affiliate;
    private final UsersClient users;

    Consumer(AffiliateClient affiliate, UsersClient users) {
        this.affiliate = affiliate;
        this.users = users;
    }

    private void expect(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }

    private void check() {
        LocalDate day = LocalDate.of(2026, 6, 16);
        List<InvitedUser> invited = affiliate
                .invitedUsers(InvitedUserSearch.registered(Window.days(day, day)))
                .page()
                .rows();
        expect(List.of(123392240L), invited.stream().map(InvitedUser::uid).toList());
        expect(1L, users.users(UserSearch.everybody()).harvest().collect().certificate().rows());
    }

    public static void main(String[] args) {
        try (ApplicationContext context = ApplicationContext.run(Map.of(
                "partner.sandbox", args[0],
                "partner.coinw.api-key", "test-api-key-0001",
                "partner.coinw.secret-key", "test-secret-key-ABCDEF0123456789",
                "partner.cryptofi.api-key", "test-partner-key-0001"))) {
            context.getBean(Consumer.class).check();
        }
        System.out.println("consumed on Java " + Runtime.version().feature());
    }
}
