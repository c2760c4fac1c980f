package dev.partnerkit.bench.client;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** With OkHttp. */
final class OkHttpWay implements Way {

    private static final int CONNECTIONS = 16;

    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(CONNECTIONS, 1, TimeUnit.MINUTES))
            .build();
    private final URI host;

    OkHttpWay(URI host) {
        this.host = host;
    }

    @Override
    public int page(int size) throws IOException {
        ByHand.Signed signed = ByHand.sign(host, size);
        Request request = new Request.Builder()
                .url(signed.address().toString())
                .header("api_key", signed.apiKey())
                .header("timestamp", signed.timestamp())
                .header("sign", signed.signature())
                .build();
        try (Response response = client.newCall(request).execute()) {
            return ByHand.rows(Objects.requireNonNull(response.body()).bytes());
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
