package dev.partnerkit.bench.client;

import dev.partnerkit.client.PartnerClients;
import dev.partnerkit.client.affiliate.InvitedUserSearch;
import dev.partnerkit.client.affiliate.Window;
import dev.partnerkit.client.limit.RateLimits;
import java.net.URI;
import java.time.LocalDate;

/** Ours, with everything it does for a caller; but its limiter, because the vendor's limit is what would be measured. */
final class KitWay implements Way {

    private static final Window JUNE = Window.days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    private final PartnerClients partners;

    KitWay(URI host) {
        this.partners = PartnerClients.builder()
                .sandbox(host)
                .limits(RateLimits.OFF)
                .affiliate("test-api-key-0001", "test-secret-key-ABCDEF0123456789")
                .build();
    }

    @Override
    public int page(int size) {
        return partners.affiliate()
                .invitedUsers(InvitedUserSearch.registered(JUNE).pageSize(size))
                .page()
                .rows()
                .size();
    }

    @Override
    public void close() {
        partners.close();
    }
}
