package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.auth.SignedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How the query is usually signed, with the question mark before it. */
final class QueryForms {

    private static final Percent RFC_3986 = new Percent("-_.~", false, false);
    private static final Percent FORM = new Percent("-_.*", true, false);
    private static final List<Percent> WITH_CODES = List.of(
            RFC_3986,
            new Percent("-_.~!*'()", false, false),
            new Percent("-_.~/", false, false),
            new Percent("-_.~!*'();/?:@&=+$,#", false, false),
            new Percent("-_.~!*'();/?:@&=+$,#", false, true),
            new Percent("-_.~", false, true));
    private static final List<Percent> WITH_PLUS = List.of(
            FORM,
            new Percent("-_.~", true, false),
            new Percent("-_.!*()", true, true),
            new Percent("-_.~!*'();/?:@&=$,#", true, false));

    // No query of the documents comes near; of a longer one the many forms alone would take too long.
    private static final int LONGEST_TAKEN_APART = 2048;

    private final SignedRequest request;
    private final List<Parameter> sent;
    private final String right;
    private final Variant.Collected forms;

    private QueryForms(SignedRequest request) {
        this.request = request;
        this.sent = Parameter.of(request.query());
        String decoded = request.query().decoded();
        this.right = decoded.isEmpty() ? "" : "?" + decoded;
        this.forms = new Variant.Collected(right);
    }

    static List<Variant> of(SignedRequest request) {
        return new QueryForms(request).all();
    }

    private List<Variant> all() {
        addPlain();
        if (right.length() <= LONGEST_TAKEN_APART) {
            addTakenApart();
        }
        return forms.all();
    }

    private void addPlain() {
        if (right.isEmpty()) {
            forms.add(Cause.QUERY_MARK_EXTRA, "?");
            return;
        }
        forms.add(Cause.QUERY_MARK_MISSING, right.substring(1))
                .add(Cause.QUERY_LEFT_OUT, "")
                .add(List.of(Cause.QUERY_LEFT_OUT, Cause.QUERY_MARK_EXTRA), "?");
        if (!isPlusByHand()) {
            addAsSent();
        }
    }

    private void addAsSent() {
        String raw = request.query().received();
        forms.add(raw.indexOf('+') < 0 ? Cause.QUERY_PERCENT_ENCODED : Cause.QUERY_PLUS_ENCODED, "?" + raw);
    }

    private void addTakenApart() {
        if (!right.isEmpty()) {
            addEncoded(List.of(), sent);
            addAsSent();
            addJoinedOtherwise();
            addJson();
        }
        addReordered(Cause.QUERY_SORTED, sorted(sent));
        addReordered(
                Cause.QUERY_BLANKS_LEFT_OUT,
                sent.stream().filter(p -> !p.isBlank()).toList());
        addWithKey();
    }

    private void addReordered(Cause cause, List<Parameter> parameters) {
        if (!parameters.equals(sent)) {
            add(List.of(cause), parameters, UnaryOperator.identity());
            addEncoded(List.of(cause), parameters);
        }
    }

    private void addEncoded(List<Cause> before, List<Parameter> parameters) {
        List<Cause> plus = Variant.joined(before, List.of(Cause.QUERY_PLUS_ENCODED));
        List<Cause> codes = Variant.joined(before, List.of(Cause.QUERY_PERCENT_ENCODED));
        List<Cause> twice = Variant.joined(before, List.of(Cause.QUERY_ENCODED_TWICE));
        // Before the encodings, some of which come to the same: this one needs another cure.
        if (parameters.equals(sent) && isPlusByHand()) {
            add(List.of(Cause.QUERY_PLUS_KEPT), Parameter.withPlusKept(request.query()), UnaryOperator.identity());
        }
        WITH_CODES.forEach(percent -> add(codes, parameters, percent::encode));
        WITH_PLUS.forEach(percent -> add(plus, parameters, percent::encode));
        add(twice, parameters, text -> RFC_3986.encode(RFC_3986.encode(text)));
        add(twice, parameters, text -> FORM.encode(FORM.encode(text)));
        add(twice, parameters, text -> RFC_3986.encode(FORM.encode(text)));
    }

    private void add(List<Cause> causes, List<Parameter> parameters, UnaryOperator<String> encoding) {
        String joined = Parameter.joined(parameters, encoding, "=", "&");
        if (!joined.isEmpty()) {
            forms.add(causes, "?" + joined);
            forms.add(Variant.joined(causes, List.of(Cause.QUERY_MARK_MISSING)), joined);
        }
    }

    private void addJoinedOtherwise() {
        UnaryOperator<String> asIs = UnaryOperator.identity();
        String values = sent.stream().map(Parameter::text).collect(Collectors.joining());
        for (String mark : new String[] {"?", ""}) {
            forms.add(
                    Cause.QUERY_JOINED_OTHERWISE,
                    mark + Parameter.joined(sent, asIs, "=", "&") + "&",
                    mark + "&" + Parameter.joined(sent, asIs, "=", "&"),
                    mark + Parameter.joined(sent, asIs, "=", ","),
                    mark + Parameter.joined(sent, asIs, "=", ";"),
                    mark + Parameter.joined(sent, asIs, "=", ""),
                    mark + Parameter.joined(sent, asIs, "", ""),
                    mark + Parameter.joined(sorted(sent), asIs, "", ""),
                    mark + values);
        }
        forms.add(Cause.QUERY_JOINED_OTHERWISE, "&" + Parameter.joined(sent, asIs, "=", "&"));
    }

    private void addJson() {
        for (boolean numbers : new boolean[] {true, false}) {
            forms.add(
                    Cause.QUERY_AS_JSON,
                    Parameter.json(sent, numbers, ",", ":"),
                    Parameter.json(sent, numbers, ", ", ": "));
        }
    }

    private void addWithKey() {
        Parameter timestamp = new Parameter("timestamp", request.timestamp());
        Parameter key = new Parameter("api_key", request.apiKey());
        List<List<Parameter>> added = List.of(
                with(List.of(), sent, List.of(timestamp)),
                with(List.of(), sent, List.of(key, timestamp)),
                with(List.of(), sent, List.of(timestamp, key)),
                with(List.of(key, timestamp), sent, List.of()),
                with(List.of(timestamp), sent, List.of()),
                sorted(with(List.of(), sent, List.of(key, timestamp))),
                sorted(with(List.of(), sent, List.of(timestamp))));
        for (List<Parameter> parameters : added) {
            add(List.of(Cause.QUERY_WITH_KEY), parameters, UnaryOperator.identity());
            add(List.of(Cause.QUERY_WITH_KEY, Cause.QUERY_PERCENT_ENCODED), parameters, RFC_3986::encode);
            add(List.of(Cause.QUERY_WITH_KEY, Cause.QUERY_PLUS_ENCODED), parameters, FORM::encode);
        }
    }

    // Where a library wrote it, blanks are all plus signs and other characters are codes.
    private boolean isPlusByHand() {
        String raw = request.query().received();
        return raw.contains("%20") || raw.indexOf('%') < 0;
    }

    static List<Parameter> sorted(List<Parameter> parameters) {
        return parameters.stream().sorted(Comparator.comparing(Parameter::name)).toList();
    }

    private static List<Parameter> with(List<Parameter> before, List<Parameter> sent, List<Parameter> after) {
        List<Parameter> all = new ArrayList<>(before);
        all.addAll(sent);
        all.addAll(after);
        return all;
    }
}
