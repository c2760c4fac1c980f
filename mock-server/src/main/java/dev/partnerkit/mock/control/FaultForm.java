package dev.partnerkit.mock.control;

import dev.partnerkit.mock.fault.Damage;
import dev.partnerkit.mock.fault.Delay;
import dev.partnerkit.mock.fault.Effect;
import dev.partnerkit.mock.fault.FaultPlan;
import dev.partnerkit.mock.fault.FaultPlan.Phase;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.seed.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads faults: what goes wrong, and when. */
final class FaultForm {

    private static final Effect NOTHING = new Effect.Status(500);

    private FaultForm() {}

    static FaultPlan read(Fields fields) {
        Effect effect = effect(fields);
        Long uid = fields.find("uid") == null ? null : fields.whole("uid", 1, Long.MAX_VALUE);
        Long times = optionalWhole(fields, "times");
        Set<String> operations = Operations.read(fields);
        BigDecimal probability = fields.decimal("probability", BigDecimal.ONE);
        long seed = fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0);
        Duration lasting = fields.parsed("lasting", Span::parse);
        Phase phase = Objects.requireNonNullElse(Document.word(fields, "phase", Phase.class), Phase.AFTER);
        FaultPlan plan = fitting(
                fields,
                () -> new FaultPlan(
                        effect,
                        operations,
                        uid,
                        times == null ? null : Math.toIntExact(times),
                        probability.doubleValue(),
                        seed,
                        lasting,
                        phase));
        return plan == null ? FaultPlan.of(NOTHING) : plan;
    }

    private static Effect effect(Fields fields) {
        List<Effect> effects = new ArrayList<>();
        int named = 0;
        for (String name : List.of("latency", "refusal", "status", "body", "connection", "drip")) {
            if (fields.find(name) != null) {
                named++;
                Effect effect = fitting(fields, () -> effect(fields, name));
                if (effect != null) {
                    effects.add(effect);
                }
            }
        }
        Duration retryAfter = fields.parsed("retryAfter", Span::parse);
        if (named != 1) {
            fields.tell("wants one of latency, refusal, status, body, connection, drip, not " + named);
        }
        if (effects.isEmpty()) {
            return NOTHING;
        }
        Effect effect = effects.get(0);
        Effect putOff = retryAfter == null ? effect : fitting(fields, () -> new Effect.PutOff(effect, retryAfter));
        return putOff == null ? NOTHING : putOff;
    }

    private static @Nullable Effect effect(Fields fields, String name) {
        return switch (name) {
            case "latency" -> {
                Delay delay = fields.fields(name, FaultForm::delay);
                yield delay == null ? null : new Effect.Late(delay);
            }
            case "refusal" -> {
                Effect.Refusal refusal = Document.word(fields, name, Effect.Refusal.class);
                yield refusal == null ? null : new Effect.Refused(refusal);
            }
            case "status" -> new Effect.Status((int) fields.whole(name, 200, 599));
            case "body" -> {
                Damage damage = Document.word(fields, name, Damage.class);
                yield damage == null ? null : new Effect.Spoiled(damage);
            }
            case "connection" -> {
                Break broken = Document.word(fields, name, Break.class);
                yield broken == null ? null : broken == Break.RESET ? new Effect.Reset() : new Effect.Truncated();
            }
            default ->
                fields.fields(
                        name,
                        drip -> new Effect.Dripping(
                                (int) drip.whole("bytes", 1, 1 << 16, 16), span(drip, "every", Duration.ofMillis(20))));
        };
    }

    private static @Nullable Delay delay(Fields fields) {
        Value fixed = fields.find("fixed");
        Value least = fields.find("least");
        Value median = fields.find("median");
        if (fixed != null) {
            return fitting(fields, () -> new Delay.Fixed(span(fields, "fixed", Duration.ZERO)));
        }
        if (least != null) {
            Duration from = span(fields, "least", Duration.ZERO);
            return fitting(fields, () -> new Delay.Uniform(from, span(fields, "most", from)));
        }
        if (median == null) {
            fields.tell("wants fixed, or least and most, or median and sigma");
            return null;
        }
        double sigma = fields.decimal("sigma", BigDecimal.ONE).doubleValue();
        return fitting(fields, () -> new Delay.Lognormal(span(fields, "median", Duration.ZERO), sigma));
    }

    private static Duration span(Fields fields, String name, Duration otherwise) {
        return Objects.requireNonNullElse(fields.parsed(name, Span::parse), otherwise);
    }

    private static @Nullable Long optionalWhole(Fields fields, String name) {
        return fields.find(name) == null ? null : fields.whole(name, 1, Integer.MAX_VALUE);
    }

    private static <T> @Nullable T fitting(Fields fields, Supplier<@Nullable T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            fields.tell(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** What can happen to a connection. */
    private enum Break {
        RESET,
        TRUNCATE
    }
}
