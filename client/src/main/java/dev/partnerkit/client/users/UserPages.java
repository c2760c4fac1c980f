package dev.partnerkit.client.users;

import dev.partnerkit.client.auth.UsersAccount;
import dev.partnerkit.client.call.Ask;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Door;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.generated.UsersApi;
import dev.partnerkit.client.harvest.Cuttable;
import dev.partnerkit.client.harvest.Span;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Preflight;
import dev.partnerkit.client.preflight.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The pages of a search for users. */
final class UserPages implements Cuttable<PartnerUser> {

    // There was no vendor then.
    private static final Instant BEFORE_ANYBODY = Instant.parse("2010-01-01T00:00:00Z");
    // Users who are created now are listed a moment later.
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final long MICROS = 1_000_000;

    private final Door<UsersAccount, UsersApi> door;
    private final UserSearch search;
    private final Terms terms;
    private final String subject;

    UserPages(Door<UsersAccount, UsersApi> door, UserSearch search, Terms terms, String subject) {
        this.door = door;
        this.search = search;
        this.terms = terms;
        this.subject = subject;
    }

    static UserPages of(Door<UsersAccount, UsersApi> door, UserSearch search, CallSettings settings) {
        Preflight preflight = new Preflight(Operation.USERS, settings);
        preflight.notBlank("user_account_id", search.userAccountId());
        search.kycStatus().keySet().stream()
                .filter(product -> !product.isKnown())
                .forEach(product -> preflight.refuse(product + "_kyc_status", product, "is no filter", null));
        search.kycStatus().forEach((product, status) -> preflight.notBlank(product + "_kyc_status", status.text()));
        Product wanted = search.product();
        if (wanted != null && !wanted.isKnown()) {
            preflight.refuse("product", "\"" + wanted + "\"", "is none of " + Product.KNOWN, null);
        }
        Instant from = search.createdFrom();
        Instant before = search.createdBefore();
        preflight.isLegible("created_at_start", from, ZoneOffset.UTC);
        preflight.isLegible("created_at_end", before, ZoneOffset.UTC);
        if (from != null && before != null && before.isBefore(from)) {
            preflight.refuse("created_at_end", before, "is before created_at_start=" + from, null);
        }
        return new UserPages(
                door,
                search,
                preflight.terms("per_page", search.perPage()),
                door.account().name() + " " + search);
    }

    /** The same without who may still be coming in. */
    UserPages settled() {
        Instant latest = door.account().clock().instant().minus(SETTLING);
        Instant before = search.createdBefore();
        return in(search.createdBefore(before == null || before.isAfter(latest) ? latest : before));
    }

    private UserPages in(UserSearch other) {
        return new UserPages(door, other, terms, subject);
    }

    /** In microseconds, which the vendor's times have. */
    @Override
    public Span span() {
        long from = micros(search.createdFrom(), BEFORE_ANYBODY);
        return new Span(from, Math.max(from, micros(search.createdBefore(), BEFORE_ANYBODY)));
    }

    @Override
    public UserPages within(Span span) {
        return in(search.createdFrom(moment(span.from())).createdBefore(moment(span.to())));
    }

    @Override
    public boolean latestFirst() {
        return search.sortOrder() == SortOrder.DESC;
    }

    @Override
    public Instant moment(long micro) {
        return Instant.ofEpochSecond(Math.floorDiv(micro, MICROS), Math.floorMod(micro, MICROS) * 1000);
    }

    private static long micros(@Nullable Instant moment, Instant otherwise) {
        Instant known = moment == null ? otherwise : moment;
        return known.getEpochSecond() * MICROS + known.getNano() / 1000;
    }

    @Override
    public Object key(PartnerUser row) {
        return row.userAccountId();
    }

    @Override
    public @Nullable Integer pageSize() {
        return terms.pageSize();
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public Operation operation() {
        return Operation.USERS;
    }

    @Override
    public Ask<Page<PartnerUser>> at(long offset, int size) {
        Product product = search.product();
        return door.ask(
                Operation.USERS,
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
                        "created_at"),
                new UsersReading(offset, size, terms)::page);
    }

    private @Nullable String status(Product product) {
        KycStatus status = search.kycStatus().get(product);
        return status == null ? null : status.text();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
