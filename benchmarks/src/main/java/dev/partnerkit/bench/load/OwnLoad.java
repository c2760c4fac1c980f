package dev.partnerkit.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Load by a thread of this very process, which is not the server's; it is there on any machine. */
public final class OwnLoad implements Load {

    @Override
    public Hits strike(URI server, List<Request> requests, int body, Duration time) throws IOException {
        return strike(server, requests, body, time, Long.MAX_VALUE);
    }

    /** The same, over as soon as so many were answered. */
    public Hits strike(URI server, List<Request> requests, int body, Duration time, long most) throws IOException {
        List<byte[]> wires =
                requests.stream().map(request -> request.bytes(server)).toList();
        List<SocketChannel> channels = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            long begin = System.nanoTime();
            long asked = 0;
            for (int i = 0; i < CONNECTIONS; i++) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
                channels.add(channel);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                Answer answer = new Answer(body);
                channel.register(selector, SelectionKey.OP_READ, answer);
                send(channel, wires.get((int) (asked++ % wires.size())));
            }
            long done = 0;
            while (done < most && System.nanoTime() - begin < time.toNanos()) {
                selector.select(1000);
                for (SelectionKey key : selector.selectedKeys()) {
                    SocketChannel channel = (SocketChannel) key.channel();
                    if (((Answer) key.attachment()).readFrom(channel)) {
                        done++;
                        send(channel, wires.get((int) (asked++ % wires.size())));
                    }
                }
                selector.selectedKeys().clear();
            }
            return new Hits(done, (System.nanoTime() - begin) / 1e9);
        } finally {
            for (SocketChannel channel : channels) {
                channel.close();
            }
        }
    }

    // A request is far shorter than what a connection buffers.
    private static void send(SocketChannel channel, byte[] wire) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(wire);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }
}
