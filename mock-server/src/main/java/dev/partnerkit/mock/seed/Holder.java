package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.Change.Enrolled;
import dev.partnerkit.mock.world.Member;
import dev.partnerkit.mock.world.Member.Holding;
import dev.partnerkit.mock.world.Member.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An institution's user in a {@link Scene}, with the accounts it holds. */
public final class Holder {

    private final String institution;
    private final String accountId;
    private final Times times;
    private Instant createdAt = Person.LONG_AGO;
    private final List<Holding> accounts = new ArrayList<>();

    Holder(String institution, String accountId, Times times) {
        this.institution = institution;
        this.accountId = accountId;
        this.times = times;
    }

    public Holder created(String time) {
        return created(times.parse(time));
    }

    public Holder created(Instant time) {
        createdAt = time;
        return this;
    }

    /** Holds an account whose identity check is approved. */
    public Holder approved(Product product, String value, String time) {
        return approved(product, value, times.parse(time));
    }

    public Holder approved(Product product, String value, Instant time) {
        return holds(product, "approved", time, value);
    }

    /** Holds an account whose identity check stands otherwise. */
    public Holder holds(Product product, String kycStatus, String value) {
        return holds(product, kycStatus, null, value);
    }

    private Holder holds(Product product, String kycStatus, @Nullable Instant kycApprovedAt, String value) {
        accounts.add(new Holding(product, kycStatus, kycApprovedAt, new BigDecimal(value)));
        return this;
    }

    Enrolled enrolment() {
        return new Enrolled(institution, new Member(accountId, createdAt, accounts));
    }
}
