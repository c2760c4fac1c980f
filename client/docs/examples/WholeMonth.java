import dev.partnerkit.client.PartnerClients;
import dev.partnerkit.client.affiliate.InvitedUserSearch;
import dev.partnerkit.client.affiliate.Window;
import dev.partnerkit.client.harvest.Checkpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

/** Everybody who registered in a month, each once, with a certificate; a second run goes on where the first was stopped. */
class WholeMonth {

    public static void main(String[] args) throws IOException {
        var mock = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
        var kept = Files.createTempFile("harvest", ".checkpoint");
        var search = InvitedUserSearch.registered(Window.month(YearMonth.of(2026, 6))).pageSize(4);
        try (var partners = PartnerClients.sandbox(mock)) {
            var harvest = partners.affiliate().invitedUsers(search).harvest();
            System.out.println("there are " + harvest.plan().rows());
            try {
                harvest.each(batch -> {
                    System.out.println("stored " + batch.rows().size());
                    keep(kept, batch.checkpoint().toString());
                    throw new IllegalStateException("the power went out");
                });
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            var certificate = harvest.from(Checkpoint.parse(Files.readString(kept)))
                    .each(batch -> System.out.println("stored " + batch.rows().size()));
            System.out.println(certificate.rows() + " rows, " + certificate.completeness());
        }
    }

    private static void keep(Path file, String checkpoint) {
        try {
            Files.writeString(file, checkpoint);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
