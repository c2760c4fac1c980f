package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Change.Balanced;
import dev.partnerkit.mock.world.Change.CodeIssued;
import dev.partnerkit.mock.world.Change.ContractBalanceMasked;
import dev.partnerkit.mock.world.Change.Deposited;
import dev.partnerkit.mock.world.Change.KycRecorded;
import dev.partnerkit.mock.world.Change.Registered;
import dev.partnerkit.mock.world.Change.Traded;
import dev.partnerkit.mock.world.Change.Withdrawn;
import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Turnover;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An affiliate vendor's user in a {@link Scene}: how it came, and what it did since. */
public final class Person {

    /** When somebody registered of whom it is not told: before anything a test is likely to ask for. */
    public static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Times times;
    private Registered registration;
    private final List<Change> deeds = new ArrayList<>();

    Person(long uid, boolean partner, Times times) {
        this.times = times;
        this.registration = new Registered(uid, Account.NOBODY, LONG_AGO, "", partner, 1);
    }

    public Person invitedBy(long inviter) {
        return become(inviter, registration.at());
    }

    public Person registered(String time) {
        return registered(times.parse(time));
    }

    public Person registered(Instant time) {
        return become(registration.inviter(), time);
    }

    /** Registered with a referral code. */
    public Person using(String code) {
        registration = registration.using(code);
        return this;
    }

    public Person atKycLevel(int level) {
        registration = registration.atKycLevel(level);
        return this;
    }

    /** Was given a referral code to hand out. */
    public Person owns(String code) {
        return did(new CodeIssued(code, uid()));
    }

    public Person kycRecorded(int level, String time) {
        return kycRecorded(level, times.parse(time));
    }

    public Person kycRecorded(int level, Instant time) {
        return did(new KycRecorded(uid(), level, time));
    }

    public Person deposited(String amount, Quote quote, String time) {
        return deposited(amount, quote, times.parse(time));
    }

    public Person deposited(String amount, Quote quote, Instant time) {
        return did(new Deposited(uid(), quote, time, new BigDecimal(amount)));
    }

    public Person withdrew(String amount, Quote quote, String time) {
        return withdrew(amount, quote, times.parse(time));
    }

    public Person withdrew(String amount, Quote quote, Instant time) {
        return did(new Withdrawn(uid(), quote, time, new BigDecimal(amount)));
    }

    /** Had so much left. */
    public Person balanced(String balance, Quote quote, String time) {
        return balanced(balance, quote, times.parse(time));
    }

    public Person balanced(String balance, Quote quote, Instant time) {
        return did(new Balanced(uid(), quote, time, new BigDecimal(balance)));
    }

    public Person traded(Line line, String volume, String fee, String rebate, String time) {
        return traded(line, volume, fee, rebate, times.parse(time));
    }

    public Person traded(Line line, String volume, String fee, String rebate, Instant time) {
        Turnover turnover = new Turnover(new BigDecimal(volume), new BigDecimal(fee), new BigDecimal(rebate));
        return did(new Traded(uid(), line, time, turnover));
    }

    /** Has a futures balance that is shown so. */
    public Person contractBalance(String masked) {
        return did(new ContractBalanceMasked(uid(), masked));
    }

    long uid() {
        return registration.uid();
    }

    long inviter() {
        return registration.inviter();
    }

    Registered registration() {
        return registration;
    }

    List<Change> deeds() {
        return deeds;
    }

    private Person did(Change change) {
        deeds.add(change);
        return this;
    }

    private Person become(long inviter, Instant at) {
        registration = new Registered(
                uid(), inviter, at, registration.referralCode(), registration.partner(), registration.kycLevel());
        return this;
    }
}
