package dev.partnerkit.bench.inner;

import dev.partnerkit.mock.auth.AffiliateGate;
import dev.partnerkit.mock.auth.AffiliateGate.Admission;
import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.generated.model.InvitedUserListResponse;
import dev.partnerkit.mock.journal.Budget;
import dev.partnerkit.mock.journal.Exchange;
import dev.partnerkit.mock.journal.Exchange.Message;
import dev.partnerkit.mock.journal.Explained;
import dev.partnerkit.mock.journal.Journal;
import dev.partnerkit.mock.query.InvitedUserQuery;
import dev.partnerkit.mock.query.Slice;
import dev.partnerkit.mock.render.AffiliateBodies;
import dev.partnerkit.mock.render.Written;
import dev.partnerkit.mock.rules.AffiliateCall;
import dev.partnerkit.mock.rules.InvitedUserRules;
import dev.partnerkit.mock.rules.Notes;
import dev.partnerkit.mock.rules.QueryParameters;
import dev.partnerkit.mock.rules.QueryText;
import dev.partnerkit.mock.seed.crowd.Generator;
import dev.partnerkit.mock.world.AffiliateKey;
import dev.partnerkit.mock.world.Readings;
import dev.partnerkit.mock.world.Snapshot;
import dev.partnerkit.mock.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a request for a page of a hundred invited users passes, stage by stage. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Parts {

    private static final String SECRET = "a-secret-key-of-a-benchmark";
    private static final String TARGET = "/api/v3/patener/openapi/v1/partner/invitation/user/list";
    private static final QueryText QUERY =
            new QueryText("startTime=2026-06-01%2000:00:00&endTime=2026-06-30%2023:59:59&pageSize=100");
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_782_800_000), ZoneOffset.UTC);
    private static final byte[] NOTHING = {};
    private static final String HEADERS = "host: 127.0.0.1\napi_key: a-key\ntimestamp: 1782800000000\n";

    private final Worlds worlds = new Worlds();
    private final AffiliateGate gate = new AffiliateGate(worlds, CLOCK);
    private final SignedRequest request = signed();
    private final Snapshot snapshot = Generator.of(100_000, 7).snapshot();
    private final Slice<InvitedUserQuery.Row> slice = find();
    private final AffiliateBodies bodies = new AffiliateBodies(Readings.DEFAULT);
    private final byte[] body = bodies.invitedUsers(slice).bytes();
    private final Journal journal = new Journal(new Budget(64L << 20));
    private final Explained explained = new Unexplained();

    public Parts() {
        worlds.admit(worlds.open(Generator.of(1, 7).baseline()), AffiliateKey.of("a-key", SECRET, Generator.TOP));
    }

    @Benchmark
    public Admission signature() {
        return gate.admit(request);
    }

    @Benchmark
    public Slice<InvitedUserQuery.Row> page() {
        return find();
    }

    @Benchmark
    public Written<InvitedUserListResponse> rendering() {
        return bodies.invitedUsers(slice);
    }

    @Benchmark
    public Exchange journaling() {
        return journal.append(new Exchange(
                0,
                CLOCK.instant(),
                1,
                "listInvitedUsers",
                "GET",
                TARGET,
                Message.of(HEADERS, NOTHING),
                200,
                Message.of(HEADERS, body),
                null,
                null,
                explained));
    }

    private Slice<InvitedUserQuery.Row> find() {
        AffiliateCall call = new AffiliateCall(
                snapshot,
                Readings.DEFAULT,
                CLOCK.instant(),
                Generator.TOP,
                new QueryParameters(QUERY, Readings.DEFAULT),
                new Notes());
        return call.find(InvitedUserRules.read(call));
    }

    private static SignedRequest signed() {
        String time = Long.toString(CLOCK.millis());
        SignedRequest unsigned = new SignedRequest("a-key", time, null, "GET", TARGET, QUERY, NOTHING);
        String sign = SignedRequest.sign(SECRET, unsigned.stringToSign(QUERY.decoded()));
        return new SignedRequest("a-key", time, sign, "GET", TARGET, QUERY, NOTHING);
    }

    private record Unexplained() implements Explained {
        @Override
        public Map<String, ?> given() {
            return Map.of();
        }

        @Override
        public Map<String, Object> all() {
            return Map.of();
        }
    }
}
