import dev.partnerkit.client.PartnerClients;
import dev.partnerkit.client.affiliate.InvitedUserSearch;
import dev.partnerkit.client.affiliate.TeamUserSearch;
import dev.partnerkit.client.limit.RateLimits;
import dev.partnerkit.client.users.UserSearch;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Tells its threads and sockets after a hundred calls, and after many. */
class Steady {

    public static void main(String[] args) throws Exception {
        int many = Integer.parseInt(args[1]);
        try (PartnerClients partners = PartnerClients.builder()
                .sandbox(URI.create(args[0]))
                .limits(RateLimits.OFF)
                .build()) {
            // More at once than ever later, so that there are connections enough.
            atOnce(partners, 0, 64);
            atOnce(partners, 64, 100);
            System.out.println("threads " + threads() + ", " + sockets() + " sockets");
            for (int made = 100; made < many; made += 10) {
                atOnce(partners, made, made + 9);
                partners.users().users(UserSearch.everybody()).page();
            }
            System.out.println("threads " + threads() + ", " + sockets() + " sockets");
        }
        long begun = System.nanoTime();
        while (sockets() > 1 && System.nanoTime() - begun < 5_000_000_000L) {
            Thread.onSpinWait();
        }
        System.out.println(sockets() + " sockets");
    }

    private static void atOnce(PartnerClients partners, int from, int to) {
        IntStream.range(from, to).mapToObj(number -> call(partners, number)).toList().forEach(CompletableFuture::join);
    }

    private static CompletableFuture<?> call(PartnerClients partners, int number) {
        return switch (number % 4) {
            case 0, 1 -> partners.users().users(UserSearch.everybody()).pageAsync();
            case 2 -> partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).pageAsync();
            default -> partners.affiliate().teamUsers(TeamUserSearch.thisMonth()).pageAsync();
        };
    }

    /**
     * Those that are not of the pool that all of Java shares, once those have ended that Java makes for a single task, and
     * the client's own, which end when they have nothing to do.
     */
    private static List<String> threads() throws InterruptedException {
        for (Thread each : Thread.getAllStackTraces().keySet()) {
            if (each.getName().matches("(Thread|partner-client)-.*")) {
                each.join(5_000);
            }
        }
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("ForkJoinPool.commonPool"))
                .sorted()
                .toList();
    }

    private static long sockets() throws IOException {
        long found = 0;
        for (File each : new File("/proc/self/fd").listFiles()) {
            try {
                found += Files.readSymbolicLink(each.toPath()).toString().startsWith("socket:") ? 1 : 0;
            } catch (IOException e) {
                // it was the listing itself
            }
        }
        return found;
    }
}
