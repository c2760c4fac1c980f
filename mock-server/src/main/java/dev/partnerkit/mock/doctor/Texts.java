package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.auth.SignedRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The texts that a client may have signed, by the number of mistakes in them; each text once, the simplest first. */
final class Texts {

    private final String apiKey;
    private final List<List<Variant>> parts;
    private final List<Variant> nearby;
    private final Set<String> seen = new HashSet<>();

    Texts(Received received) {
        SignedRequest request = received.request();
        String timestamp = String.valueOf(request.timestamp());
        apiKey = String.valueOf(request.apiKey());
        parts = List.of(
                HeadForms.timestamps(timestamp),
                HeadForms.methods(request.method()),
                HeadForms.paths(request.path(), received.authority()),
                QueryForms.of(request),
                BodyForms.of(received));
        nearby = HeadForms.nearby(timestamp);
    }

    /** Hands over the texts with so many mistakes until one is taken. */
    boolean anyWith(int mistakes, Predicate<Variant> taken) {
        Variant[] chosen = new Variant[parts.size()];
        return Layout.ALL.stream()
                .filter(layout -> isWorthwhile(layout.causes(), layout.alone(), mistakes))
                .anyMatch(
                        layout -> descend(chosen, 0, mistakes - layout.causes().size(), mistakes, layout, taken));
    }

    private static boolean isWorthwhile(List<Cause> causes, boolean alone, int mistakes) {
        return causes.size() <= mistakes && !(alone && causes.size() < mistakes);
    }

    /** The texts with so many mistakes. */
    List<Variant> with(int mistakes) {
        List<Variant> all = new ArrayList<>();
        anyWith(mistakes, text -> !all.add(text));
        return all;
    }

    /** The right text with the milliseconds shortly before and after. */
    List<Variant> nearby() {
        List<Variant> all = new ArrayList<>();
        Variant[] right = parts.stream().map(forms -> forms.get(0)).toArray(Variant[]::new);
        for (Variant timestamp : nearby) {
            right[0] = timestamp;
            offer(right, Layout.RIGHT, text -> !all.add(text));
        }
        return all;
    }

    private boolean descend(
            Variant[] chosen, int part, int left, int mistakes, Layout layout, Predicate<Variant> taken) {
        if (part == parts.size()) {
            return left == 0 && offer(chosen, layout, taken);
        }
        for (Variant variant : parts.get(part)) {
            if (variant.mistakes() <= left && isWorthwhile(variant.causes(), variant.alone(), mistakes)) {
                chosen[part] = variant;
                if (descend(chosen, part + 1, left - variant.mistakes(), mistakes, layout, taken)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean offer(Variant[] chosen, Layout layout, Predicate<Variant> taken) {
        String text = layout.text(
                apiKey, chosen[0].text(), chosen[1].text(), chosen[2].text(), chosen[3].text(), chosen[4].text());
        if (text.isEmpty() || !seen.add(text)) {
            return false;
        }
        List<Cause> causes = new ArrayList<>();
        boolean alone = layout.alone();
        for (Variant part : chosen) {
            causes.addAll(part.causes());
            alone |= part.alone();
        }
        causes.addAll(layout.causes());
        return taken.test(new Variant(causes, text, alone));
    }
}
