package dev.partnerkit.bench.mock;

import dev.partnerkit.bench.load.Ask;
import dev.partnerkit.bench.server.Server;
import java.io.IOException;

/** A body that other servers are made to answer a path with, always the same. */
record Constant(String path, String body) {

    Server onWireMock(Server server) throws IOException, InterruptedException {
        new Ask(server.url()).send("POST", "/__admin/mappings", """
                {"request": {"method": "GET", "urlPath": "%s"},
                 "response": {"status": 200, "body": "%s", "headers": {"Content-Type": "application/json"}}}
                """.formatted(path, escaped()));
        return server;
    }

    Server onMockServer(Server server) throws IOException, InterruptedException {
        new Ask(server.url()).send("PUT", "/mockserver/expectation", """
                {"httpRequest": {"method": "GET", "path": "%s"},
                 "httpResponse": {"statusCode": 200, "body": "%s", "headers": {"Content-Type": ["application/json"]}}}
                """.formatted(path, escaped()));
        return server;
    }

    private String escaped() {
        return body.replace("\"", "\\\"");
    }
}
