package dev.partnerkit.bench.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A program that answers every request with a page of as many invited users as it asks for, and looks at nothing else. */
final class Stub {

    private static final Pattern SIZE = Pattern.compile("pageSize=(\\d+)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST_OF_A_REQUEST = 16_384;

    private final Map<Integer, byte[]> answers = new ConcurrentHashMap<>();

    public static void main(String[] args) throws IOException {
        ExecutorService connections = Executors.newCachedThreadPool();
        Stub stub = new Stub();
        try (ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            System.out.println("READY http://127.0.0.1:" + server.getLocalPort());
            while (true) {
                Socket socket = server.accept();
                connections.execute(() -> stub.serve(socket));
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            String request = request(in);
            while (!request.isEmpty()) {
                Matcher size = SIZE.matcher(request);
                out.write(answers.computeIfAbsent(size.find() ? Integer.valueOf(size.group(1)) : 0, Stub::answer));
                request = request(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up to the blank line; nobody sends a body. */
    private static String request(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder(512);
        for (int next = in.read(); next >= 0 && text.length() < MOST_OF_A_REQUEST; next = in.read()) {
            text.append((char) next);
            int length = text.length();
            if (next == '\n' && length > 3 && text.charAt(length - 3) == '\n') {
                return text.toString();
            }
        }
        return "";
    }

    private static byte[] answer(int rows) {
        LocalDateTime first = LocalDateTime.of(2026, 6, 1, 0, 0, 7);
        String list = IntStream.range(0, rows)
                .mapToObj(i -> "{\"uid\":" + (10_000_000 + i * 17) + ",\"registerTime\":\""
                        + TIME.format(first.plusSeconds(i * 419L)) + "\"}")
                .collect(Collectors.joining(","));
        byte[] body = ("{\"code\":\"200\",\"msg\":\"success\",\"data\":{\"list\":[" + list + "],\"total\":" + rows
                        + "}}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
