package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.seed.Keys;
import dev.partnerkit.mock.seed.Origin.Generated;
import dev.partnerkit.mock.seed.crowd.Generator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A generated world as the command line knows it, with the keys that open it. */
final class Crowd {

    static final String NAME = "generated";
    static final Keys KEYS = Keys.named(NAME, Generator.TOP, Generator.INSTITUTION);

    private static final Pattern ASKED = Pattern.compile("users=([0-9]{1,9}),seed=(-?[0-9]{1,18})");

    private Crowd() {}

    /** What {@code users=1000,seed=7} asks for. */
    static Generated read(String text) {
        Matcher asked = ASKED.matcher(text);
        if (!asked.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not of the form users=1000,seed=7");
        }
        return checked(Long.parseLong(asked.group(1)), Long.parseLong(asked.group(2)));
    }

    static Generated checked(long users, long seed) {
        if (users < 1 || users > Generator.MOST_USERS) {
            throw new IllegalArgumentException("users=" + users + " is not between 1 and " + Generator.MOST_USERS);
        }
        return new Generated((int) users, seed);
    }
}
