package dev.partnerkit.mock.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A certificate (RFC 5280) with the key pair it belongs to. */
record Certified(String name, KeyPair keys, X509Certificate document) {

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.id("1.2.840.10045.4.3.2"));
    private static final int SERIAL_BITS = 120;
    // Clocks of clients are not quite this one's; and no client takes certificates that are good for many years.
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration AFTER = Duration.ofDays(365);

    /** An authority that nobody stands above. */
    static Certified authority(String name) throws GeneralSecurityException {
        KeyPair keys = freshKeys();
        byte[] extensions = Der.sequence(
                extension("2.5.29.19", Der.truth(), Der.sequence(Der.truth(), Der.integer(BigInteger.ZERO))),
                // signs certificates and their revocations
                extension("2.5.29.15", Der.truth(), Der.bits(1, (byte) 0x06)),
                extension("2.5.29.14", new byte[0], Der.octets(digest(keys.getPublic()))));
        return signed(name, keys, extensions, name, keys);
    }

    /** A server of these names and addresses. */
    Certified server(List<Host> hosts) throws GeneralSecurityException {
        KeyPair own = freshKeys();
        byte[][] names = hosts.stream().map(Host::encoded).toArray(byte[][]::new);
        byte[] extensions = Der.sequence(
                extension("2.5.29.19", Der.truth(), Der.sequence()),
                // signs while a connection is made
                extension("2.5.29.15", Der.truth(), Der.bits(7, (byte) 0x80)),
                extension("2.5.29.37", new byte[0], Der.sequence(Der.id("1.3.6.1.5.5.7.3.1"))),
                extension("2.5.29.17", new byte[0], Der.sequence(names)),
                extension("2.5.29.35", new byte[0], Der.sequence(Der.implicit(0, digest(keys.getPublic())))));
        return signed(hosts.get(0).name(), own, extensions, name, keys);
    }

    private static Certified signed(
            String subject, KeyPair subjectKeys, byte[] extensions, String issuer, KeyPair issuerKeys)
            throws GeneralSecurityException {
        Instant now = Instant.now();
        byte[] content = Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0)),
                ECDSA_WITH_SHA256,
                named(issuer),
                Der.sequence(Der.time(now.minus(BEFORE)), Der.time(now.plus(AFTER))),
                named(subject),
                subjectKeys.getPublic().getEncoded(),
                Der.explicit(3, extensions));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(issuerKeys.getPrivate());
        signature.update(content);
        byte[] whole = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
        X509Certificate document = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
        return new Certified(subject, subjectKeys, document);
    }

    private static KeyPair freshKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static byte[] named(String name) {
        return Der.sequence(Der.set(Der.sequence(Der.id("2.5.4.3"), Der.utf8(name))));
    }

    private static byte[] extension(String id, byte[] critical, byte[] value) {
        return Der.sequence(Der.id(id), critical, Der.octets(value));
    }

    // Says which key it is, and nothing about it; any digest does.
    private static byte[] digest(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
    }
}
