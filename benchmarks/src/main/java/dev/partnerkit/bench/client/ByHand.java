package dev.partnerkit.bench.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The least that somebody writes who knows the vendor's page by heart: a signature, and Jackson bound once. */
final class ByHand {

    private static final String PATH = "/api/v3/patener/openapi/v1/partner/affiliate-user-list";
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecretKeySpec SECRET =
            new SecretKeySpec("test-secret-key-ABCDEF0123456789".getBytes(StandardCharsets.UTF_8), ALGORITHM);
    private static final ObjectReader READER = new ObjectMapper().readerFor(Envelope.class);

    /** As the vendor's page shows it. */
    record Envelope(String code, String msg, Data data) {}

    record Data(List<User> list, long total) {}

    record User(long uid, String registerTime) {}

    /** A request, ready to be sent. */
    record Signed(URI address, String apiKey, String timestamp, String signature) {}

    private ByHand() {}

    static Signed sign(URI host, int size) {
        String query = "startTime=2026-06-01 00:00:00&endTime=2026-06-30 23:59:59&pageNo=1&pageSize=" + size;
        String timestamp = Long.toString(System.currentTimeMillis());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(SECRET);
            byte[] text = (timestamp + "GET" + PATH + "?" + query).getBytes(StandardCharsets.UTF_8);
            return new Signed(
                    URI.create(host + PATH + "?" + query.replace(" ", "%20")),
                    "test-api-key-0001",
                    timestamp,
                    Base64.getEncoder().encodeToString(mac.doFinal(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static int rows(byte[] body) throws IOException {
        Envelope envelope = READER.readValue(body);
        if (!envelope.code().equals("200")) {
            throw new IOException(envelope.msg());
        }
        return envelope.data().list().size();
    }
}
