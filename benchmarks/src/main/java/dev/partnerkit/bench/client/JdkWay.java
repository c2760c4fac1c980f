package dev.partnerkit.bench.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** With what Java has at hand. */
final class JdkWay implements Way {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI host;

    JdkWay(URI host) {
        this.host = host;
    }

    @Override
    public int page(int size) throws IOException, InterruptedException {
        ByHand.Signed signed = ByHand.sign(host, size);
        HttpRequest request = HttpRequest.newBuilder(signed.address())
                .header("api_key", signed.apiKey())
                .header("timestamp", signed.timestamp())
                .header("sign", signed.signature())
                .build();
        return ByHand.rows(client.send(request, BodyHandlers.ofByteArray()).body());
    }

    @Override
    public void close() {
        // There is no way to, before Java 21.
    }
}
