package dev.partnerkit.mock.control;

import dev.partnerkit.mock.fault.Delay;
import dev.partnerkit.mock.fault.Effect;
import dev.partnerkit.mock.fault.FaultPlan;
import dev.partnerkit.mock.fault.Faults;
import dev.partnerkit.mock.journal.Bounds;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Cue;
import dev.partnerkit.mock.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Worlds, faults and cues as the control API tells them: in the words in which they are asked for. */
final class Told {

    private Told() {}

    static Map<String, Object> world(World world) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", world.name());
        told.put("clock", clock(world));
        told.put("limits", world.throttle().limits().toString());
        told.put("strictness", Document.key(world.strictness()));
        told.put("readings", readings(world));
        told.put("diagnose", world.isDiagnosing());
        told.put("keys", keys(world));
        told.put("users", world.snapshot().accounts().size());
        told.put("faults", world.faults().list().size());
        told.put("cues", world.cues().size());
        told.put("saved", world.saved());
        told.put("journal", journal(world));
        return told;
    }

    static Map<String, Object> clock(World world) {
        return Ordered.of(
                "now", world.clock().instant().toString(),
                "stopped", world.clock().isStopped(),
                "zone", world.readings().zone().getId());
    }

    static Map<String, Object> journal(World world) {
        Map<String, Object> told = new LinkedHashMap<>();
        synchronized (world.journal()) {
            told.put("recorded", world.journal().recorded());
            told.put("evicted", world.journal().evicted());
            told.put("bytes", world.journal().bytes());
            Bounds bounds = world.journal().bounds();
            told.put("keeps", Ordered.of("exchanges", bounds.exchanges(), "bytes", bounds.bytes()));
        }
        return told;
    }

    private static Map<String, Object> readings(World world) {
        Map<String, Object> told = new LinkedHashMap<>();
        world.readings().changed().forEach((reading, option) -> told.put(reading.key(), option));
        return told;
    }

    private static Map<String, Object> keys(World world) {
        return Ordered.of(
                "affiliate",
                world.keys().affiliate().stream().map(Told::key).toList(),
                "users",
                world.keys().institutions().stream()
                        .map(key -> Ordered.of("key", key.key(), "institution", key.institution()))
                        .toList());
    }

    private static Map<String, Object> key(AffiliateKey key) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("apiKey", key.apiKey());
        told.put("secret", key.secret());
        told.put("uid", key.uid());
        told.put("enabled", key.enabled());
        told.put("affiliate", key.affiliate());
        return told;
    }

    static Map<String, Object> cue(Cue cue) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", cue.id());
        if (cue.when() instanceof Cue.When.At at) {
            told.put("at", at.moment().toString());
        } else if (cue.when() instanceof Cue.When.After after) {
            told.put("after", Ordered.of("operation", after.operation(), "answers", after.answers()));
        }
        told.put("changes", cue.changes().size());
        return told;
    }

    static Map<String, Object> fault(Faults.Standing standing) {
        FaultPlan plan = standing.plan();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", standing.id());
        told.put("struck", standing.struck());
        told.putAll(effect(plan.effect()));
        if (!plan.operations().isEmpty()) {
            told.put("operations", plan.operations().stream().sorted().toList());
        }
        put(told, "uid", plan.uid());
        put(told, "times", plan.times());
        if (plan.probability() < 1) {
            told.put("probability", plan.probability());
            told.put("seed", plan.seed());
        }
        put(told, "until", standing.until() == null ? null : standing.until().toString());
        told.put("phase", Document.key(plan.phase()));
        return told;
    }

    private static Map<String, Object> effect(Effect effect) {
        if (effect instanceof Effect.Late late) {
            return Ordered.of("latency", delay(late.delay()));
        }
        if (effect instanceof Effect.Refused refused) {
            return Ordered.of("refusal", Document.key(refused.refusal()));
        }
        if (effect instanceof Effect.PutOff putOff) {
            Map<String, Object> told = new LinkedHashMap<>(effect(putOff.effect()));
            told.put("retryAfter", putOff.retryAfter().toSeconds() + "s");
            return told;
        }
        if (effect instanceof Effect.Status status) {
            return Ordered.of("status", status.status());
        }
        if (effect instanceof Effect.Spoiled spoiled) {
            return Ordered.of("body", Document.key(spoiled.damage()));
        }
        if (effect instanceof Effect.Dripping dripping) {
            return Ordered.of("drip", Map.of("bytes", dripping.bytes(), "every", millis(dripping.every())));
        }
        return Ordered.of("connection", effect instanceof Effect.Reset ? "reset" : "truncate");
    }

    private static Map<String, Object> delay(Delay delay) {
        if (delay instanceof Delay.Fixed fixed) {
            return Ordered.of("fixed", millis(fixed.time()));
        }
        if (delay instanceof Delay.Uniform uniform) {
            return Ordered.of("least", millis(uniform.least()), "most", millis(uniform.most()));
        }
        Delay.Lognormal lognormal = (Delay.Lognormal) delay;
        return Ordered.of("median", millis(lognormal.median()), "sigma", lognormal.sigma());
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + "ms";
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }

    static List<Map<String, Object>> missed(World world) {
        return world.missedCues().stream()
                .map(missed -> {
                    Map<String, Object> told = cue(missed.cue());
                    told.put("missed", missed.why());
                    return told;
                })
                .toList();
    }
}
