package dev.partnerkit.bench.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of a world, and requests made with them. */
public record Key(String api, String secret, String partner) {

    private static final String AFFILIATE = "/api/v3/patener/openapi/v1/partner";
    private static final String ALGORITHM = "HmacSHA256";

    /** A key of the documented world. */
    public static final Key DOCUMENTED =
            new Key("test-api-key-0001", "test-secret-key-ABCDEF0123456789", "test-partner-key-0001");

    /** The keys of a world that was opened by a name. */
    public static Key of(String world) {
        return new Key(world + "-api-key", world + "-secret-key", world + "-partner-key");
    }

    /** A signed GET, good for five minutes; {@code query} is not encoded. */
    public Request get(String path, String query) {
        String target = AFFILIATE + path;
        return signed("GET", target + "?" + query, target + "?" + query.replace(" ", "%20"), "");
    }

    /** A signed POST of JSON, good for five minutes. */
    public Request post(String path, String body) {
        return signed("POST", AFFILIATE + path, AFFILIATE + path, body);
    }

    /** A request for the users list. */
    public Request users(String query) {
        return new Request("GET", "/v1/users/?" + query, Map.of("x-api-key", partner), "");
    }

    private Request signed(String method, String told, String target, String body) {
        String time = Long.toString(System.currentTimeMillis());
        Map<String, String> headers = new TreeMap<>();
        headers.put("api_key", api);
        headers.put("timestamp", time);
        headers.put("sign", sign(time + method + told + body));
        headers.put("Accept", "application/json");
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        return new Request(method, target, headers, body);
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime knows " + ALGORITHM, e);
        }
    }
}
