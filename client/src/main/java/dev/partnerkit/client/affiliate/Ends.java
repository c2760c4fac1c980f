package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.Window.Bounds;
import dev.partnerkit.client.auth.AffiliateAccount;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.contract.Documented;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.harvest.Span;
import dev.partnerkit.client.preflight.Preflight;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** From a window to the ends that are sent, under the rules of the operation's page. */
final class Ends {

    // A request takes its time: what lies just within reach now does not when it arrives.
    private static final Duration MARGIN = Duration.ofMinutes(1);

    // Users who register now are listed a moment later.
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private Ends() {}

    /** Of an operation that takes any window. */
    static Bounds any(AffiliateAccount account, Window window, Preflight preflight) {
        Bounds bounds = legible(account, window, preflight);
        inOrder(account, bounds, preflight);
        return bounds;
    }

    /** An end that lies far enough back for what was before it to be settled. */
    static Bounds settled(AffiliateAccount account, Bounds bounds) {
        Instant latest = account.now().toInstant().minus(SETTLING).truncatedTo(ChronoUnit.SECONDS);
        return bounds.end().isAfter(latest) ? new Bounds(bounds.start(), latest) : bounds;
    }

    /** The same for figures of a window, of which there are none before anything is settled. */
    static Bounds settledFigures(AffiliateAccount account, Bounds bounds) {
        Bounds settled = settled(account, bounds);
        if (settled.end().isBefore(settled.start())) {
            Preflight preflight = new Preflight(Operation.TEAM_USERS, CallSettings.USUAL);
            preflight.refuse(
                    "startTime",
                    account.time(settled.start()),
                    "is less than " + SETTLING.toSeconds() + " seconds ago: nothing since then is settled",
                    account.time(settled.end()));
            preflight.terms("pageSize", null);
        }
        return settled;
    }

    /** The window as seconds. */
    static Span span(Bounds bounds) {
        long from = bounds.start().getEpochSecond();
        return new Span(from, Math.max(from, bounds.end().getEpochSecond() + 1));
    }

    /** Seconds as a window. */
    static Bounds bounds(Span span) {
        return new Bounds(Instant.ofEpochSecond(span.from()), Instant.ofEpochSecond(span.to() - 1));
    }

    /** Of KYC results: an older start would leave results out without a word (L08). */
    static Bounds kyc(AffiliateAccount account, Window window, Preflight preflight) {
        Instant reach = account.now().minus(Documented.KYC_REACH).toInstant().truncatedTo(ChronoUnit.SECONDS);
        Bounds bounds = reaching(
                account, window, reach, "is older than the 6 months that the vendor has results of", preflight);
        inOrder(account, bounds, preflight);
        return bounds;
    }

    /**
     * Of a range: the vendor cuts an end in the future to now (precaution 4), refuses a start more than 30 days back and
     * a span of more (precaution 5), and so refuses its own default on the 31st of a month (L05).
     */
    static Bounds range(AffiliateAccount account, Window window, Preflight preflight) {
        ZonedDateTime now = account.now();
        Instant reach = now.toInstant().minus(Documented.RANGE_REACH).truncatedTo(ChronoUnit.SECONDS);
        Bounds asked =
                reaching(account, window, reach, "is more than 30 days back, which the vendor refuses", preflight);
        inOrder(account, asked, preflight);
        Instant latest = now.toInstant().truncatedTo(ChronoUnit.SECONDS);
        if (asked.start().isAfter(latest)) {
            preflight.refuse("startTime", account.time(asked.start()), "is in the future, as is all behind it", null);
        }
        Instant end = asked.end().isAfter(latest)
                ? preflight.moved(
                        "endTime", asked.end(), latest, "is in the future; the vendor cuts it to now", account::time)
                : asked.end();
        return new Bounds(asked.start(), end);
    }

    private static Bounds reaching(
            AffiliateAccount account, Window window, Instant reach, String rule, Preflight preflight) {
        Bounds bounds = legible(account, window, preflight);
        Instant safe = reach.plus(MARGIN);
        Instant start = bounds.start();
        if (window.isRelative() && start.isBefore(safe)) {
            start = preflight.moved("startTime", start, safe, rule, account::time);
        } else if (start.isBefore(reach)) {
            start = preflight.notBefore("startTime", start, safe, rule, account::time);
        }
        return new Bounds(start, bounds.end());
    }

    /** The ends of a window; where they cannot be written, that is refused, and those of a moment do for the rest. */
    private static Bounds legible(AffiliateAccount account, Window window, Preflight preflight) {
        ZonedDateTime now = account.now();
        Bounds bounds = window.at(now);
        boolean start = preflight.isLegible("startTime", bounds.start(), now.getZone());
        boolean end = preflight.isLegible("endTime", bounds.end(), now.getZone());
        Instant second = now.toInstant().truncatedTo(ChronoUnit.SECONDS);
        return start && end ? bounds : new Bounds(second, second);
    }

    private static void inOrder(AffiliateAccount account, Bounds bounds, Preflight preflight) {
        if (bounds.end().isBefore(bounds.start())) {
            preflight.refuse(
                    "endTime", account.time(bounds.end()), "is before startTime=" + account.time(bounds.start()), null);
        }
    }
}
