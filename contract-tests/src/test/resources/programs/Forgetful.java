import dev.partnerkit.client.PartnerClients;
import dev.partnerkit.client.affiliate.AssetSearch;
import dev.partnerkit.client.limit.RateLimits;
import dev.partnerkit.client.users.UserSearch;
import java.net.URI;

/** Calls in both forms, leaves one call under way and another waiting for its turn, and closes nothing. */
class Forgetful {

    public static void main(String[] args) {
        PartnerClients partners = PartnerClients.builder()
                .sandbox(URI.create(args[0]))
                .limits(new RateLimits(1, 1))
                .build();
        var users = partners.users().users(UserSearch.everybody());
        System.out.println(users.page().rows().size());
        System.out.println(users.pageAsync().join().rows().size());
        var affiliate = partners.affiliate().assets(AssetSearch.everybody());
        affiliate.page();
        affiliate.pageAsync();
        users.pageAsync();
        System.out.println("the end of main");
    }
}
