package dev.partnerkit.mock.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * By what a server shows who it is, and those who ask can know it. Made anew for every server; the authority's key is
 * thrown away, so that who trusts it trusts this server alone.
 *
 * @param authority the certificate to trust, as PEM
 * @param keyStore the server's key and certificates, as PKCS #12 in Base64
 * @param password of the key store
 */
public record ServerIdentity(String authority, String keyStore, String password) {

    private static final String PASSWORD = "partner-mock";

    /** An identity for this machine as it calls itself, and for a host that is listened on. */
    public static ServerIdentity of(String host) {
        Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1", host));
        try {
            Certified authority = Certified.authority("partner-mock authority");
            Certified server = authority.server(names.stream().map(Host::new).toList());
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            Certificate[] chain = {server.document(), authority.document()};
            store.setKeyEntry("server", server.keys().getPrivate(), PASSWORD.toCharArray(), chain);
            ByteArrayOutputStream stored = new ByteArrayOutputStream();
            store.store(stored, PASSWORD.toCharArray());
            return new ServerIdentity(
                    pem(authority), Base64.getEncoder().encodeToString(stored.toByteArray()), PASSWORD);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every Java runtime can make such keys", e);
        }
    }

    private static String pem(Certified certificate) throws GeneralSecurityException {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n"
                + lines.encodeToString(certificate.document().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
