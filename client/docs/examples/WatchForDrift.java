import dev.partnerkit.client.PartnerClients;
import dev.partnerkit.client.affiliate.KycResultSearch;
import dev.partnerkit.client.drift.DriftMode;
import dev.partnerkit.client.error.UnexpectedResponseException;
import dev.partnerkit.client.watch.PartnerEvent;
import java.net.URI;

/** Notices on the day on which a vendor's answers leave the contract; in a CI, fails. */
class WatchForDrift {

    public static void main(String[] args) {
        var mock = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
        // A uid whose answer has a field that the contract does not know.
        var odd = KycResultSearch.thisMonth().uid(990_000_000_000_014L);
        try (var partners = PartnerClients.builder()
                .sandbox(mock)
                .listener(event -> {
                    if (event.kind() == PartnerEvent.Kind.DRIFTED) {
                        System.out.println(event.drift().kind() + " at " + event.drift().pointer());
                    }
                })
                .build()) {
            var listing = partners.affiliate().kycResults(odd);
            System.out.println(listing.page().total() + " rows all the same");
            try {
                listing.calls(it -> it.drift(DriftMode.FAIL)).page();
            } catch (UnexpectedResponseException e) {
                System.out.println(e.kind());
            }
            System.out.println(partners.drift().toOverlay());
        }
    }
}
