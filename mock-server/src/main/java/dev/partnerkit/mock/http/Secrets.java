package dev.partnerkit.mock.http;

import dev.partnerkit.mock.world.World;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must not be read in a journal. */
final class Secrets {

    private static final int SHORTEST = 8;

    private Secrets() {}

    /** Those of a world; where no world is known, whatever was sent as a key, for it may be the secret in its place. */
    static List<String> of(@Nullable World world, @Nullable String apiKey) {
        if (world == null) {
            return apiKey == null || apiKey.isEmpty() ? List.of() : List.of(apiKey);
        }
        List<String> secrets = new ArrayList<>(2);
        world.keys().affiliate().forEach(key -> secrets.add(key.secret()));
        world.keys().institutions().forEach(key -> secrets.add(key.key()));
        return secrets;
    }

    /** An address without them. */
    static URI blackened(URI target, List<String> secrets) {
        String text = target.toString();
        String black = text;
        for (String secret : secrets) {
            // A shorter one, as a stranger may send for a key, stands anywhere by chance.
            black = secret.length() < SHORTEST ? black : black.replace(secret, "***");
        }
        try {
            return black.equals(text) ? target : new URI(black);
        } catch (URISyntaxException e) {
            // It began in the middle of an encoded character.
            return URI.create(target.getRawPath() + "?***");
        }
    }
}
