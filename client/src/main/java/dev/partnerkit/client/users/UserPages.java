package dev.partnerkit.client.users;

import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.paging.PageSource;
import dev.partnerkit.client.preflight.Adjustment;
import dev.partnerkit.client.preflight.Preflight;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a search for users. */
record UserPages(Door door, UserSearch search, @Nullable Integer pageSize, List<Adjustment> adjustments, boolean strict)
        implements PageSource<Page<PartnerUser>> {

    static UserPages of(Door door, UserSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.USERS, settings.lenient());
        preflight.notBlank("user_account_id", search.userAccountId());
        search.kycStatus().keySet().stream()
                .filter(product -> !product.isKnown())
                .forEach(product -> preflight.refuse(product + "_kyc_status", product, "is no filter", null));
        Instant from = search.createdFrom();
        Instant before = search.createdBefore();
        if (from != null && before != null && before.isBefore(from)) {
            preflight.refuse("created_at_end", before, "is before created_at_start=" + from, null);
        }
        Integer perPage = search.perPage();
        Integer size =
                perPage == null ? null : preflight.within("per_page", perPage, 1, Operation.USERS.largestPageSize());
        return new UserPages(door, search, size, preflight.settle(), settings.strict());
    }

    @Override
    public Operation operation() {
        return Operation.USERS;
    }

    @Override
    public Ask<Page<PartnerUser>> at(long offset, int size) {
        Product product = search.product();
        return new UsersAsk(
                door,
                new UsersReading(offset, size, adjustments, strict),
                api -> api.listUsers(
                        search.userAccountId(),
                        product == null ? null : product.text(),
                        status(Product.CRYPTO),
                        status(Product.SECURITIES),
                        status(Product.ROTH_IRA),
                        status(Product.ROBO),
                        time(search.createdFrom()),
                        time(search.createdBefore()),
                        size,
                        offset,
                        search.sortOrder().text(),
                        "created_at"));
    }

    private @Nullable String status(Product product) {
        KycStatus status = search.kycStatus().get(product);
        return status == null ? null : status.text();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
