package dev.partnerkit.mock.http;

import dev.partnerkit.mock.fault.Damage;
import dev.partnerkit.mock.fault.Effect;
import dev.partnerkit.mock.fault.Strike;
import dev.partnerkit.mock.rules.AffiliateFaults;
import dev.partnerkit.mock.rules.Fault;
import dev.partnerkit.mock.rules.UserFaults;
import dev.partnerkit.mock.world.Readings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An answer after a fault has struck it. */
final class Struck {

    private Struck() {}

    static MutableHttpResponse<?> by(Strike strike, Trail trail, MutableHttpResponse<?> answer) {
        if (strike.effect() instanceof Effect.PutOff putOff) {
            String seconds = Long.toString(putOff.retryAfter().toSeconds());
            answer.getHeaders().set(HttpHeaders.RETRY_AFTER, seconds);
            return by(putOff.effect(), strike.source(), trail, answer);
        }
        return by(strike.effect(), strike.source(), trail, answer);
    }

    private static MutableHttpResponse<?> by(
            @Nullable Effect effect, String source, Trail trail, MutableHttpResponse<?> answer) {
        if (effect instanceof Effect.Refused refused) {
            Fault fault = fault(refused.refusal(), trail, source + " strikes");
            trail.refusal = fault;
            answer.getHeaders().remove("Partner-Mock-Reason");
            return FaultExit.write(fault, answer);
        }
        if (effect instanceof Effect.Status status) {
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            return answer.status(status.status()).contentLength(0).body(null);
        }
        if (effect instanceof Effect.Spoiled spoiled) {
            return spoil(spoiled.damage(), answer);
        }
        if (effect instanceof Effect.Truncated) {
            return Sabotage.TRUNCATE.order(answer);
        }
        if (effect instanceof Effect.Reset) {
            return Sabotage.RESET.order(answer);
        }
        return effect instanceof Effect.Dripping dripping
                ? Sabotage.DRIP.order(answer, dripping.bytes(), dripping.every().toMillis())
                : answer;
    }

    /** What was done, for the journal. */
    static String told(Strike strike) {
        StringBuilder told = new StringBuilder(strike.source());
        if (strike.delay() != null) {
            told.append(", held back ").append(strike.delay().toMillis()).append(" ms");
        }
        return strike.effect() == null
                ? told.toString()
                : told.append(", ").append(strike.effect()).toString();
    }

    private static MutableHttpResponse<?> spoil(Damage damage, MutableHttpResponse<?> answer) {
        if (!(answer.body() instanceof byte[] body)) {
            return answer;
        }
        byte[] spoilt = damage.to(body);
        MutableHttpResponse<?> changed = answer.contentLength(spoilt.length).body(spoilt);
        if (damage == Damage.WRONG_TYPE) {
            changed.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            changed.contentType(MediaType.TEXT_HTML_TYPE);
        }
        return changed;
    }

    private static Fault fault(Effect.Refusal refusal, Trail trail, String reason) {
        Readings readings = trail.world == null ? Readings.DEFAULT : trail.world.readings();
        if (UsersDoor.OPERATION.equals(trail.operation)) {
            return switch (refusal) {
                case NOT_AUTHENTICATED -> UserFaults.keyMissing(readings);
                case INVALID_SIGNATURE, PERMISSION_MISSING -> UserFaults.keyUnknown(readings);
                case RATE_LIMITED -> UserFaults.tooManyRequests(reason);
                case MALFORMED_PARAMETER, RULE_BROKEN -> UserFaults.request(400, reason);
                case INTERNAL_ERROR -> UserFaults.internal();
            };
        }
        return switch (refusal) {
            case NOT_AUTHENTICATED -> AffiliateFaults.notAuthenticated(readings, reason);
            case INVALID_SIGNATURE -> AffiliateFaults.invalidSignature(readings, reason);
            case PERMISSION_MISSING -> AffiliateFaults.permissionMissing(readings, reason);
            case RATE_LIMITED -> AffiliateFaults.tooManyRequests(readings, reason);
            case MALFORMED_PARAMETER -> AffiliateFaults.request(400, reason);
            case RULE_BROKEN ->
                AffiliateFaults.rule(readings, "fault", refusal.name().toLowerCase(Locale.ROOT), reason);
            case INTERNAL_ERROR -> AffiliateFaults.internal();
        };
    }
}
