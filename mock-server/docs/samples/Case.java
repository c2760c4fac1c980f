import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A case of its own in the partner mock, in Java without libraries: {@code java Case.java}. Ends with 0 when all is as
 * expected. In a test of JUnit or Spock it is simpler, see the README of the mock.
 */
final class Case {

    private static final String MOCK =
            System.getenv().getOrDefault("PARTNER_MOCK_URL", "http://127.0.0.1:8080").replaceAll("/$", "");
    private static final String INVITED = "/api/v3/patener/openapi/v1/partner/invitation/user/list";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        // One call makes a world: nobody is in it but the affiliate whose key it hands out. Bodies may be YAML.
        String world = call("POST", "/_mock/worlds", "clock: {freeze: 2026-06-20T12:00:00+08:00}");
        String here = "/_mock/worlds/" + field(world, "name");
        String apiKey = field(world, "apiKey");
        String secret = field(world, "secret");
        String partner = field(world, "uid");
        try {
            // Two customers for the affiliate, and one user for the institution.
            call("POST", here + "/changes", """
                    changes:
                      - registered: {uid: 4711, inviter: %1$s, at: 2026-06-18 09:00:00}
                      - registered: {uid: 4712, inviter: %1$s, at: 2026-06-19 10:00:00}
                      - enrolled:
                          institution: %2$s
                          accountId: member-1
                          createdAt: 2026-01-05T00:00:00Z
                          accounts: [{product: CRYPTO, kycStatus: approved, value: 250}]
                    """.formatted(partner, field(world, "institution")));

            // What the code under test would do: ask both vendors.
            String raw = INVITED + "?startTime=2026-06-18 00:00:00&endTime=2026-06-19 23:59:59";
            String sent = raw.replace(" ", "%20");
            String found = call("GET", sent, "", signed(apiKey, secret, raw));
            expect("\"total\":2", found);
            expect("[{\"uid\":4712,", found);
            expect("\"user_account_id\":\"member-1\"", call("GET", "/v1/users/", "", "x-api-key", field(world, "key")));

            // The journal tells what arrived.
            expect("\"holds\":true", call("POST", here + "/journal/verify", """
                    operation: listInvitedUsers
                    parameters: {endTime: 2026-06-19 23:59:59}
                    exactly: 1
                    """));

            // The next request is refused as the vendor refuses who asks too often; the one after it is not.
            call("POST", here + "/faults", "{refusal: rate-limited, operation: listInvitedUsers, times: 1}");
            expect("\"code\":29001", call("GET", sent, "", signed(apiKey, secret, raw)));
            expect("\"code\":\"200\"", call("GET", sent, "", signed(apiKey, secret, raw)));

            // A signature of the encoded query is refused, and the doctor says why.
            String[] wrong = signed(apiKey, secret, sent);
            expect("\"code\":6001", call("GET", sent, "", wrong));
            String diagnosis = call("POST", "/_mock/doctor", "{api_key: %s, timestamp: '%s', sign: '%s', target: '%s'}"
                    .formatted(wrong[1], wrong[3], wrong[5], sent));
            expect("\"causes\":[\"query-percent-encoded\"]", diagnosis);
            System.out.println(field(diagnosis, "advice"));
        } finally {
            call("DELETE", here, "");
        }
    }

    /** Sends a request and returns the body that comes back, of a refusal like of any other answer. */
    private static String call(String method, String target, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(MOCK + target))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    /** The headers of a signed GET; what is signed is the target before it is encoded. */
    private static String[] signed(String apiKey, String secret, String target) throws Exception {
        String timestamp = String.valueOf(System.currentTimeMillis());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] digest = mac.doFinal((timestamp + "GET" + target).getBytes(StandardCharsets.UTF_8));
        String sign = Base64.getEncoder().encodeToString(digest);
        return new String[] {"api_key", apiKey, "timestamp", timestamp, "sign", sign};
    }

    /** The first value of a name in a JSON text; with a JSON library at hand, use that. */
    private static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":(?:\"([^\"]*)|([^,}]*))").matcher(json);
        if (!matcher.find()) {
            throw new AssertionError(name + " expected, found: " + json);
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    private static void expect(String part, String found) {
        if (!found.contains(part)) {
            throw new AssertionError(part + " expected, found: " + found);
        }
    }
}
