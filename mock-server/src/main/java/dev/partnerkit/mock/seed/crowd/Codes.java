package dev.partnerkit.mock.seed.crowd;

import dev.partnerkit.mock.world.Directory.Entry;
import dev.partnerkit.mock.world.Rows;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Referral codes, three to each affiliate: of sixteen users it brings, seven use the first, four the second, two the
 * third, and three come without.
 */
record Codes(Registry registry) implements Rows.Plain<Entry<Long>> {

    private static final Cycle[] USED = {
        new Cycle(16, 0, 2, 4, 7, 8, 11, 13), new Cycle(16, 1, 5, 9, 14), new Cycle(16, 6, 15)
    };
    private static final Cycle WITHOUT = new Cycle(16, 3, 10, 12);

    /** The code that an affiliate's user of some position came with, or empty. */
    static String used(int partner, int position) {
        for (int number = 0; number < USED.length; number++) {
            if (USED[number].takes(position)) {
                return code(partner, number);
            }
        }
        return "";
    }

    /** Which of an affiliate's users came with which code. */
    static Map<String, Cycle> of(int partner) {
        Map<String, Cycle> codes = new LinkedHashMap<>();
        codes.put("", WITHOUT);
        for (int number = 0; number < USED.length; number++) {
            codes.put(code(partner, number), USED[number]);
        }
        return codes;
    }

    @Override
    public int size() {
        return USED.length * registry.partners();
    }

    @Override
    public Entry<Long> get(int index) {
        int partner = index / USED.length;
        return new Entry<>(code(partner, index % USED.length), Generator.uid(registry.user(partner)));
    }

    // G000000A: their order is that of the affiliates, as all numbers have as many digits.
    private static String code(int partner, int number) {
        String digits = Integer.toString(1_000_000 + partner);
        return "G" + digits.substring(1) + (char) ('A' + number);
    }
}
