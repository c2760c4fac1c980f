package dev.partnerkit.bench.client;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;

/** One way to ask for a page of invited users and have it as objects. */
interface Way extends AutoCloseable {

    /** Asks for a page of that size; how many rows it had. */
    int page(int size) throws IOException, InterruptedException;

    @Override
    void close();

    /** What is measured, in the order of the tables. */
    enum Kind {
        KIT("partner-api-client"),
        JDK("JDK HttpClient + Jackson"),
        APACHE("Apache HttpClient 5 + Jackson"),
        OK_HTTP("OkHttp + Jackson");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }

        Way to(URI host) {
            return switch (this) {
                case KIT -> new KitWay(host);
                case JDK -> new JdkWay(host);
                case APACHE -> new ApacheWay(host);
                case OK_HTTP -> new OkHttpWay(host);
            };
        }

        static Kind of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return shown;
        }
    }
}
