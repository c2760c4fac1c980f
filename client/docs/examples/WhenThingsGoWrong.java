import dev.partnerkit.client.PartnerClients;
import dev.partnerkit.client.affiliate.AssetSearch;
import dev.partnerkit.client.affiliate.InvitedUserSearch;
import dev.partnerkit.client.error.AuthenticationException;
import dev.partnerkit.client.error.InvalidRequestException;
import dev.partnerkit.client.error.PartnerException;
import dev.partnerkit.client.error.RateLimitedException;
import dev.partnerkit.client.retry.RetryPolicy;
import java.net.URI;

/** What goes wrong has a type, and tells all that is known. */
class WhenThingsGoWrong {

    public static void main(String[] args) {
        var mock = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
        try (var partners = PartnerClients.sandbox(mock)) {
            try {
                partners.affiliate().assets(AssetSearch.everybody().pageSize(500)).page();
            } catch (InvalidRequestException e) {
                System.out.println("not sent: " + e.problems().get(0));
            }
            // The same, moved to what is allowed, and told.
            var page = partners.affiliate()
                    .assets(AssetSearch.everybody().pageSize(500))
                    .calls(it -> it.lenient(true))
                    .page();
            System.out.println(page.adjustments().get(0));
            // A uid by which the mock refuses for asking too often.
            try {
                partners.affiliate()
                        .invitedUsers(InvitedUserSearch.thisMonth().uid(990_000_000_000_004L))
                        .calls(it -> it.retry(RetryPolicy.NEVER))
                        .page();
            } catch (RateLimitedException e) {
                System.out.println("asked too often, code " + e.failure().vendorCode());
            } catch (PartnerException e) {
                System.out.println("something else: " + e.getMessage());
            }
        }
        try (var stranger = PartnerClients.builder()
                .affiliate("nobodys-key", "nobodys-secret")
                .affiliateHost(mock)
                .build()) {
            // What the vendor should compute the same signature of; nothing is sent.
            var explained = stranger.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).explainSignature();
            System.out.println(explained.method() + " signed for " + explained.apiKey());
            stranger.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).page();
        } catch (AuthenticationException e) {
            System.out.println("refused with code " + e.failure().vendorCode());
        }
    }
}
