package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Change.Balanced;
import dev.partnerkit.mock.world.Change.CodeIssued;
import dev.partnerkit.mock.world.Change.ContractBalanceMasked;
import dev.partnerkit.mock.world.Change.Deposited;
import dev.partnerkit.mock.world.Change.Enrolled;
import dev.partnerkit.mock.world.Change.KycRecorded;
import dev.partnerkit.mock.world.Change.Left;
import dev.partnerkit.mock.world.Change.Registered;
import dev.partnerkit.mock.world.Change.Traded;
import dev.partnerkit.mock.world.Change.Unenrolled;
import dev.partnerkit.mock.world.Change.Withdrawn;
import dev.partnerkit.mock.world.Line;
import dev.partnerkit.mock.world.Member;
import dev.partnerkit.mock.world.Member.Holding;
import dev.partnerkit.mock.world.Member.Product;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Turnover;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads changes: each a mapping of its kind to its fields. */
public final class Changes {

    private static final long FIRST = 1;
    private static final long LAST = Long.MAX_VALUE;
    private static final int LOWEST = Integer.MIN_VALUE;
    private static final int HIGHEST = Integer.MAX_VALUE;

    private final Times times;
    private final Map<String, Function<Fields, Change>> kinds = new LinkedHashMap<>();

    /** Takes how to read the times of the changes. */
    public Changes(Times times) {
        this.times = times;
        kinds.put("registered", this::registered);
        kinds.put("codeIssued", it -> new CodeIssued(it.text("code"), it.whole("owner", FIRST, LAST)));
        kinds.put("kycRecorded", it -> new KycRecorded(uid(it), (int) it.whole("level", LOWEST, HIGHEST), at(it)));
        kinds.put("deposited", it -> new Deposited(uid(it), quote(it), at(it), it.decimal("amount")));
        kinds.put("withdrawn", it -> new Withdrawn(uid(it), quote(it), at(it), it.decimal("amount")));
        kinds.put("balanced", it -> new Balanced(uid(it), quote(it), at(it), it.decimal("balance")));
        kinds.put("traded", this::traded);
        kinds.put("contractBalanceMasked", it -> new ContractBalanceMasked(uid(it), it.text("masked")));
        kinds.put("enrolled", it -> new Enrolled(it.text("institution"), member(it)));
        kinds.put("left", it -> new Left(uid(it)));
        kinds.put("unenrolled", it -> new Unenrolled(it.text("institution"), it.text("accountId")));
    }

    /** The kinds of change there are. */
    Set<String> kinds() {
        return kinds.keySet();
    }

    /** Reads a list of changes, a mapping with such a list under {@code changes}, or a single change. */
    public Script parse(String text, String source, Bounds bounds) {
        return new Script(source, Strict.value(text, source, bounds, "changes", this::any));
    }

    private List<Placed> any(Value document) {
        if (document.isList()) {
            return document.list(this::change);
        }
        if (document.isMapping()
                && document.named().stream().anyMatch(it -> it.name().equals("changes"))) {
            List<Placed> read = document.ownFields(fields -> listed(fields, "changes"));
            return read == null ? List.of() : read;
        }
        Placed single = change(document);
        return single == null ? List.of() : List.of(single);
    }

    /** The changes listed under a name of a document; none when nothing stands there. */
    public List<Placed> listed(Fields document, String name) {
        Value value = document.find(name);
        return value == null ? List.of() : value.list(this::change);
    }

    private @Nullable Placed change(Value entry) {
        if (!entry.isMapping()) {
            entry.tell("is no mapping of one kind of change to its fields");
            return null;
        }
        List<Value> named = entry.named();
        if (named.size() != 1) {
            entry.tell("names " + named.size() + " kinds of change, not one"
                    + (named.isEmpty() ? "" : ": " + names(named)));
            return null;
        }
        Value kind = named.get(0).alone();
        Function<Fields, Change> form = kinds.get(kind.name());
        if (form == null) {
            kind.tell("is none of " + String.join(", ", kinds.keySet()));
            return null;
        }
        Change change = kind.fields(form);
        return change == null ? null : new Placed(kind.line(), change);
    }

    private static String names(List<Value> values) {
        return values.stream().limit(5).map(Value::name).map(Shown::of).collect(Collectors.joining(", "));
    }

    private Registered registered(Fields fields) {
        return new Registered(
                uid(fields),
                fields.whole("inviter", Account.NOBODY, LAST, Account.NOBODY),
                at(fields),
                fields.text("referralCode", ""),
                fields.flag("partner", false),
                (int) fields.whole("kycLevel", LOWEST, HIGHEST, 1));
    }

    private Traded traded(Fields fields) {
        return new Traded(
                uid(fields),
                fields.choice("line", Line.class),
                at(fields),
                new Turnover(
                        fields.decimal("volume"),
                        fields.decimal("fee", BigDecimal.ZERO),
                        fields.decimal("rebate", BigDecimal.ZERO)));
    }

    private Member member(Fields fields) {
        return new Member(
                fields.text("accountId"), fields.time("createdAt", times), fields.list("accounts", this::holding));
    }

    private Holding holding(Fields fields) {
        return new Holding(
                fields.choice("product", Product.class),
                fields.text("kycStatus"),
                fields.optionalTime("kycApprovedAt", times),
                fields.decimal("value"));
    }

    private Instant at(Fields fields) {
        return fields.time("at", times);
    }

    private static long uid(Fields fields) {
        return fields.whole("uid", FIRST, LAST);
    }

    private static Quote quote(Fields fields) {
        return fields.choice("quote", Quote.class);
    }
}
