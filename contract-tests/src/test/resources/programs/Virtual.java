import dev.partnerkit.client.PartnerClients;
import dev.partnerkit.client.limit.RateLimits;
import dev.partnerkit.client.users.UserSearch;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fifty blocking calls, each on a virtual thread. */
class Virtual {

    public static void main(String[] args) throws Exception {
        // Not known to the JDK that this is compiled with.
        var threads = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try (PartnerClients partners = PartnerClients.builder()
                .sandbox(URI.create(args[0]))
                .users(args[1])
                .limits(RateLimits.OFF)
                .build()) {
            var users = partners.users().users(UserSearch.everybody());
            users.page();
            long begun = System.nanoTime();
            var calls = new ArrayList<Future<Long>>();
            for (int i = 0; i < 50; i++) {
                calls.add(threads.submit(() -> users.page().total()));
            }
            long total = 0;
            for (Future<Long> call : calls) {
                total += call.get();
            }
            System.out.println(total + " users in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        }
    }
}
