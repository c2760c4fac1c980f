package dev.partnerkit.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Looks whether a server that is being started answers yet. */
public final class Probe {

    private static final int PATIENCE_MILLIS = 60_000;

    private Probe() {}

    /** False while nobody listens; every answer has to be a good one, for a refusal has status 200 as well. */
    public static boolean isAnswered(URI server, Request request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.bytes(server));
            byte[] head = new byte[4096];
            StringBuilder answer = new StringBuilder();
            InputStream in = socket.getInputStream();
            while (answer.indexOf("\"code\":") < 0) {
                int count = in.read(head);
                if (count < 0) {
                    break;
                }
                answer.append(new String(head, 0, count, StandardCharsets.ISO_8859_1));
            }
            if (!answer.toString().startsWith("HTTP/1.1 200 ") || answer.indexOf("{\"code\":\"200\"") < 0) {
                throw new IllegalStateException(server + " answered " + answer);
            }
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }
}
