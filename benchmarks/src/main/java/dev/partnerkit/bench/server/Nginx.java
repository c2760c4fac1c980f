package dev.partnerkit.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx where it is installed: one process that serves one file, whatever it is asked. */
public record Nginx(Path work) {

    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid %1$s/nginx.pid;
            error_log stderr crit;
            events { worker_connections 1024; }
            http {
              access_log off;
              keepalive_requests 1000000000;
              sendfile on;
              tcp_nopush on;
              open_file_cache max=10;
              default_type application/json;
              client_body_temp_path %1$s/nginx-body;
              proxy_temp_path %1$s/nginx-proxy;
              fastcgi_temp_path %1$s/nginx-fastcgi;
              uwsgi_temp_path %1$s/nginx-uwsgi;
              scgi_temp_path %1$s/nginx-scgi;
              server {
                listen 127.0.0.1:%2$d;
                root %1$s;
                location / { rewrite ^ /nginx-file break; }
              }
            }
            """;

    public static boolean isThere() {
        try {
            new ProcessBuilder("nginx", "-v").start().destroy();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Serves a body. */
    public Server serve(String body) throws IOException, InterruptedException {
        int port = Server.freePort();
        Files.writeString(work.resolve("nginx-file"), body);
        Path configuration = work.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(work, port));
        return Server.start(
                List.of("nginx", "-p", work.toString(), "-c", configuration.toString()),
                work.resolve("nginx.log"),
                port);
    }
}
