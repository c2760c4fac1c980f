package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.auth.SignedRequest;
import dev.partnerkit.mock.rules.QueryText;
import dev.partnerkit.mock.seed.Documents;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs an affiliate request and prints the curl command that sends it. */
@Command(
        name = "sign",
        description = "Prints a signed curl command for an affiliate request.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "partner-mock sign GET '/api/v3/patener/openapi/v1/partner/invitation/user/list?uid=7'",
            "partner-mock sign listInvitedUsers uid=7 'startTime=2026-06-01 00:00:00'",
            "partner-mock sign listTeamUsersInRange --body '{\"pageNo\":1}'"
        })
public final class Sign implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "REQUEST",
            description = "A method and an address, or one of listInvitedUserKycResults, listInvitedUsers,"
                    + " listInvitedUserAssets and listTeamUsersInRange with its parameters as name=value. Values are"
                    + " read as on the wire: a percent sign and two digits, or a plus, stand for what they encode.")
    private List<String> words = List.of();

    @Option(
            names = "--api-key",
            paramLabel = "KEY",
            description = "Default: that of the documented world",
            defaultValue = "")
    private String apiKey = "";

    @Option(
            names = "--secret",
            paramLabel = "SECRET",
            description = "Default: that of the documented world",
            defaultValue = "")
    private String secret = "";

    @Option(names = "--body", paramLabel = "JSON", description = "What to send, byte for byte as it is signed")
    private @Nullable String body;

    @Option(names = "--timestamp", paramLabel = "MILLIS", description = "When it is signed. Default: now")
    private @Nullable Long timestamp;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the server is. Default: ${DEFAULT-VALUE}")
    private String url = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Asked asked = Asked.read(words, body);
        QueryText query = new QueryText(asked.query());
        byte[] sent = asked.body() == null ? new byte[0] : asked.body().getBytes(StandardCharsets.UTF_8);
        String time = String.valueOf(timestamp == null ? Clock.systemUTC().millis() : timestamp.longValue());
        String key = apiKey.isEmpty() ? Documents.KEY.apiKey() : apiKey;
        SignedRequest request = new SignedRequest(key, time, null, asked.method(), asked.path(), query, sent);
        String sign = SignedRequest.sign(
                secret.isEmpty() ? Documents.KEY.secret() : secret, request.stringToSign(query.decoded()));
        StringBuilder curl = new StringBuilder("curl");
        if (!asked.method().equals("GET") || asked.body() != null) {
            curl.append(" -X ").append(asked.method());
        }
        curl.append(" -H ").append(quoted("api_key: " + key));
        curl.append(" -H ").append(quoted("timestamp: " + time));
        curl.append(" -H ").append(quoted("sign: " + sign));
        if (asked.body() != null) {
            curl.append(" -H 'Content-Type: application/json' --data-raw ").append(quoted(asked.body()));
        }
        spec.commandLine().getOut().println(curl.append(' ').append(quoted(trimmed(url) + asked.target())));
        return ExitCode.OK;
    }

    private static String trimmed(String server) {
        return server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
    }

    // Between single quotes a shell leaves everything as it is, save the quote that ends them.
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
