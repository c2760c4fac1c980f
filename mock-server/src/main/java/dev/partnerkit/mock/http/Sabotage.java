package dev.partnerkit.mock.http;

import io.micronaut.http.MutableHttpResponse;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What can only be done to an answer on the connection itself. It is ordered in a header that never leaves. */
enum Sabotage {
    TRUNCATE,
    RESET,
    DRIP;

    static final String ORDER = "partner-mock-sabotage";

    MutableHttpResponse<?> order(MutableHttpResponse<?> answer, Object... figures) {
        StringBuilder order = new StringBuilder(name());
        for (Object figure : figures) {
            order.append(' ').append(figure);
        }
        return answer.header(ORDER, order.toString());
    }

    /** Carries it out; one for each connection. */
    @SuppressWarnings("FutureReturnValueIgnored") // what becomes of a write is seen on the connection
    static final class Saboteur extends ChannelDuplexHandler {

        private String @Nullable [] order;
        // Answers to pipelined requests, while the one before them drips.
        private final Deque<Waiting> waiting = new ArrayDeque<>(0);
        private boolean dripping;

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (dripping) {
                waiting.add(new Waiting(message, promise));
            } else {
                sabotage(context, message, promise);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            dripping = false;
            for (Waiting each = waiting.poll(); each != null; each = waiting.poll()) {
                ReferenceCountUtil.release(each.message());
                each.promise().tryFailure(new ClosedChannelException());
            }
            super.channelInactive(context);
        }

        private void sabotage(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            Object rest = message;
            if (message instanceof HttpResponse head && head.headers().contains(ORDER)) {
                order = head.headers().get(ORDER).split(" ");
                head.headers().remove(ORDER);
                if (is(RESET)) {
                    context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
                    context.channel().close();
                } else if (message instanceof HttpContent whole) {
                    context.write(new DefaultHttpResponse(head.protocolVersion(), head.status(), head.headers()));
                    // the body alone; with its head it would be taken for a second answer
                    rest = new DefaultLastHttpContent(whole.content());
                }
            }
            if (order == null) {
                super.write(context, message, promise);
            } else if (is(RESET)) {
                ReferenceCountUtil.release(rest);
                promise.setSuccess();
            } else if (rest instanceof HttpContent content) {
                body(context, content, promise);
            } else {
                super.write(context, rest, promise);
            }
        }

        private boolean is(Sabotage sabotage) {
            return order != null && order[0].equals(sabotage.name());
        }

        private void body(ChannelHandlerContext context, HttpContent content, ChannelPromise promise) {
            ByteBuf bytes = content.content();
            boolean last = content instanceof LastHttpContent;
            if (is(TRUNCATE)) {
                int half = bytes.readableBytes() / 2;
                context.writeAndFlush(new DefaultHttpContent(bytes.readRetainedSlice(half)), promise.unvoid())
                        .addListener(ChannelFutureListener.CLOSE);
                content.release();
                return;
            }
            dripping = true;
            drip(context, content, last, promise.unvoid());
        }

        private void drip(ChannelHandlerContext context, HttpContent content, boolean last, ChannelPromise promise) {
            ByteBuf bytes = content.content();
            if (!context.channel().isActive()) {
                content.release();
                promise.tryFailure(new ClosedChannelException());
                return;
            }
            String[] told = order == null ? new String[] {} : order;
            int size = Integer.parseInt(told[1]);
            if (bytes.readableBytes() <= size) {
                order = last ? null : order;
                context.writeAndFlush(last ? new DefaultLastHttpContent(bytes) : content, promise);
                resume(context);
                return;
            }
            context.writeAndFlush(new DefaultHttpContent(bytes.readRetainedSlice(size)));
            context.executor()
                    .schedule(
                            () -> drip(context, content, last, promise),
                            Long.parseLong(told[2]),
                            TimeUnit.MILLISECONDS);
        }

        private void resume(ChannelHandlerContext context) {
            dripping = false;
            while (!dripping && !waiting.isEmpty()) {
                Waiting next = waiting.remove();
                try {
                    sabotage(context, next.message(), next.promise());
                } catch (Exception e) {
                    next.promise().tryFailure(e);
                }
            }
            context.flush();
        }

        private record Waiting(Object message, ChannelPromise promise) {}
    }
}
