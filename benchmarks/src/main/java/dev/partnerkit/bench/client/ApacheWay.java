package dev.partnerkit.bench.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** With Apache HttpClient 5. */
final class ApacheWay implements Way {

    private static final int CONNECTIONS = 16;

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setMaxConnTotal(CONNECTIONS)
                    .build())
            .build();
    private final URI host;

    ApacheWay(URI host) {
        this.host = host;
    }

    @Override
    public int page(int size) throws IOException {
        ByHand.Signed signed = ByHand.sign(host, size);
        HttpGet request = new HttpGet(signed.address());
        request.addHeader("api_key", signed.apiKey());
        request.addHeader("timestamp", signed.timestamp());
        request.addHeader("sign", signed.signature());
        return ByHand.rows(client.execute(request, response -> EntityUtils.toByteArray(response.getEntity())));
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
