package dev.partnerkit.mock.http;

import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.doctor.Diagnosis;
import dev.partnerkit.mock.doctor.Doctor;
import dev.partnerkit.mock.doctor.Moment;
import dev.partnerkit.mock.doctor.Received;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Worlds.AffiliateAccess;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request as its signature was checked, for the doctor to look at when somebody asks. */
final class Examination implements Supplier<Diagnosis> {

    // A longer body would weigh on the journal, which keeps no more of it either.
    private static final int MOST_BODY = 16 * 1024;

    private final Received received;
    private final @Nullable AffiliateKey key;
    private final Moment moment;
    // Made when somebody asks for the first time; made twice it is the same.
    private volatile @Nullable Diagnosis made;

    private Examination(Received received, @Nullable AffiliateKey key, Moment moment) {
        this.received = received;
        this.key = key;
        this.moment = moment;
    }

    static @Nullable Examination of(SignedRequest request, String authority, AffiliateAccess access) {
        return request.body().length > MOST_BODY
                ? null
                : new Examination(
                        new Received(request, authority, request.body()),
                        access.key(),
                        new Moment(
                                access.world().readings(),
                                access.world().clock().instant(),
                                Instant.now()));
    }

    @Override
    public Diagnosis get() {
        Diagnosis known = made;
        if (known == null) {
            known = Doctor.examine(received, key, moment);
            made = known;
        }
        return known;
    }
}
