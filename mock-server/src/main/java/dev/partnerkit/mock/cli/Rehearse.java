package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.PartnerMock;
import dev.partnerkit.mock.Settings;
import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.rules.QueryText;
import dev.partnerkit.mock.seed.Documents;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * Starts, answers a request of every kind and stops, so that the Java runtime can keep what it loaded for that in an
 * archive. The launcher has it done once for every runtime it finds.
 */
@Command(name = "rehearse", hidden = true, description = "Starts, answers a few requests, and stops.")
public final class Rehearse implements Callable<Integer> {

    private static final String PARTNER = "/api/v3/patener/openapi/v1/partner/";

    @Override
    public Integer call() throws IOException {
        try (PartnerMock mock = PartnerMock.start(Settings.usual())) {
            URI url = mock.url();
            for (String operation :
                    List.of("invitation/user/kyc/list", "invitation/user/list", "invitation/user/assets")) {
                ask(url, "GET", PARTNER + operation, signature("GET", PARTNER + operation, ""), "");
            }
            ask(url, "POST", PARTNER + "team/users/range", signature("POST", PARTNER + "team/users/range", "{}"), "{}");
            ask(url, "GET", "/v1/users/", "x-api-key: " + Documents.PARTNER_KEY, "");
            ask(url, "GET", PARTNER + "invitation/user/list", "api_key: unknown", "");
            ask(url, "GET", "/_mock/health", "Accept: */*", "");
        }
        return ExitCode.OK;
    }

    private static String signature(String method, String path, String body) {
        String time = String.valueOf(Clock.systemUTC().millis());
        SignedRequest request = new SignedRequest(
                Documents.KEY.apiKey(),
                time,
                null,
                method,
                path,
                new QueryText(null),
                body.getBytes(StandardCharsets.UTF_8));
        return "api_key: " + Documents.KEY.apiKey() + "\r\ntimestamp: " + time + "\r\nsign: "
                + SignedRequest.sign(Documents.KEY.secret(), request.stringToSign(""));
    }

    // By hand: a client's classes would lie in the archive for nothing.
    private static void ask(URI url, String method, String path, String headers, String body) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n" + headers
                    + "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        }
    }
}
