package dev.partnerkit.mock.doctor;

import java.util.List;

/**
 * A way to make a digest of text and secret.
 *
 * @param causes the mistakes it comes of; none for the right way
 * @param length of the digest, by which most ways are out of the question
 */
record Seal(List<Cause> causes, String algorithm, int length, Use use) {

    static final Seal RIGHT = new Seal(List.of(), "HmacSHA256", 32, Use.KEY);

    static final Seal MD5 = new Seal(List.of(), "MD5", 16, Use.NONE);

    static final List<Seal> WRONG = List.of(
            hmac(Cause.MAC_SHA1, "HmacSHA1", 20, Use.KEY),
            hmac(Cause.MAC_SHA384, "HmacSHA384", 48, Use.KEY),
            hmac(Cause.MAC_SHA512, "HmacSHA512", 64, Use.KEY),
            hmac(Cause.MAC_MD5, "HmacMD5", 16, Use.KEY),
            hmac(Cause.KEY_AND_TEXT_SWAPPED, "HmacSHA256", 32, Use.MESSAGE),
            hash("SHA-256", 32, Use.NONE),
            hash("SHA-256", 32, Use.BEFORE),
            hash("SHA-256", 32, Use.AFTER),
            hash("SHA-256", 32, Use.AROUND),
            hash("MD5", 16, Use.NONE),
            hash("MD5", 16, Use.BEFORE),
            hash("MD5", 16, Use.AFTER),
            hash("MD5", 16, Use.AROUND),
            hash("SHA-1", 20, Use.NONE),
            hash("SHA-1", 20, Use.BEFORE),
            hash("SHA-1", 20, Use.AFTER),
            hash("SHA-512", 64, Use.NONE),
            hash("SHA-512", 64, Use.BEFORE),
            hash("SHA-512", 64, Use.AFTER));

    private static Seal hmac(Cause cause, String algorithm, int length, Use use) {
        return new Seal(List.of(cause), algorithm, length, use);
    }

    private static Seal hash(String algorithm, int length, Use use) {
        Cause cause = use == Use.NONE ? Cause.HASH_WITHOUT_SECRET : Cause.HASH_WITH_SECRET;
        return new Seal(List.of(cause), algorithm, length, use);
    }

    /** What went into the algorithm as its message, with a mask for the secret. */
    String shown(String text, String mask) {
        return switch (use) {
            case KEY, NONE -> text;
            case MESSAGE -> mask;
            case BEFORE -> mask + text;
            case AFTER -> text + mask;
            case AROUND -> mask + text + mask;
        };
    }

    /** What the secret is used for. */
    enum Use {
        KEY,
        MESSAGE,
        NONE,
        BEFORE,
        AFTER,
        AROUND
    }
}
