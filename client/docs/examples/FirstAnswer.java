import dev.partnerkit.client.PartnerClients;
import dev.partnerkit.client.affiliate.InvitedUser;
import dev.partnerkit.client.affiliate.InvitedUserSearch;
import dev.partnerkit.client.affiliate.Window;
import dev.partnerkit.client.users.UserSearch;
import java.net.URI;
import java.time.LocalDate;

/** The first answers of both vendors. */
class FirstAnswer {

    public static void main(String[] args) {
        var mock = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
        var june = Window.days(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 16));
        // Against the vendors: PartnerClients.builder().affiliate(apiKey, secretKey).users(partnerKey).build()
        try (var partners = PartnerClients.sandbox(mock)) {
            for (InvitedUser user : partners.affiliate().invitedUsers(InvitedUserSearch.registered(june))) {
                System.out.println(user.uid() + " registered " + user.registerTime());
            }
            partners.users().users(UserSearch.everybody()).stream()
                    .forEach(user -> System.out.println(user.userAccountId() + " has " + user.accounts().size()
                            + " accounts worth " + user.totalCurrentMarketValue()));
        }
    }
}
