import dev.partnerkit.client.PartnerClients;
import dev.partnerkit.client.affiliate.InvitedUserSearch;
import dev.partnerkit.client.affiliate.Window;
import java.net.URI;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** Several accounts, asked at the same time without waiting. */
class SideBySide {

    public static void main(String[] args) {
        var mock = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
        var days = Window.days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 16));
        try (var partners = PartnerClients.builder()
                .sandbox(mock)
                .affiliate("asia", "test-api-key-0001", "test-secret-key-ABCDEF0123456789")
                .affiliate("europe", "test-api-key-0001", "test-secret-key-ABCDEF0123456789")
                .build()) {
            var search = InvitedUserSearch.registered(days);
            var asia = partners.affiliate("asia").invitedUsers(search).pageAsync();
            var europe = partners.affiliate("europe").invitedUsers(search).pageAsync();
            System.out.println(asia.thenCombine(europe, (one, other) -> one.total() + other.total()).join());
            // Page by page; the next is sent for when what was made of the last is done.
            partners.affiliate()
                    .invitedUsers(search.pageSize(5))
                    .eachPageAsync(page -> CompletableFuture.runAsync(() -> System.out.println(page)))
                    .join();
        }
    }
}
