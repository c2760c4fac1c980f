package dev.partnerkit.client.contract;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What else the documents say in numbers. */
public final class Documented {

    /** The zone of the affiliate vendor's times, which its pages do not tell (L13). */
    public static final ZoneId AFFILIATE_ZONE = ZoneOffset.ofHours(8);

    /** How far back a range may start, and how much it may span (seed 003, precaution 5; L07). */
    public static final Duration RANGE_REACH = Duration.ofDays(30);

    /** How far back KYC results reach (seed 000, description; L08). */
    public static final Period KYC_REACH = Period.ofMonths(6);

    /** How many partner uids a range may be limited to (seed 003, precaution 7). */
    public static final int MOST_PARTNER_UIDS = 100;

    /** How often a limited operation may be asked in a second, per IP and user (seeds 002 and 003). */
    public static final int LIMITED_PER_SECOND = 5;

    /** How often a user may ask all affiliate operations together in a second (L44). */
    public static final int ALL_PER_SECOND = 100;

    private Documented() {}
}
