package dev.partnerkit.mock.http;

import dev.partnerkit.mock.world.HttpDate;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests as loosely as the vendors do, before the framework refuses them for its own reasons: an address may
 * hold characters that should have been encoded, nobody looks at Accept, and a body is read, as it is signed, byte for
 * byte as it came.
 */
@Singleton
final class LooseRequests implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final String NAME = "loose-requests";
    private static final String SABOTEUR = "saboteur";

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new Customizer(new Loosener(), null));
        return registry;
    }

    private record Customizer(Loosener loosener, @Nullable Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
            return new Customizer(loosener, connection);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                channel.pipeline()
                        .addAfter(codec(channel.pipeline()), NAME, loosener)
                        .addAfter(NAME, SABOTEUR, new Sabotage.Saboteur());
            }
        }
    }

    // A stream of HTTP/2 has a pipeline of its own, in which requests and answers look as those of HTTP/1.
    private static String codec(ChannelPipeline pipeline) {
        return pipeline.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) == null
                ? ChannelPipelineCustomizer.HANDLER_HTTP_DECODER
                : ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
    }

    @Sharable
    private static final class Loosener extends ChannelDuplexHandler {

        private static final AttributeKey<Boolean> BROKEN = AttributeKey.valueOf(LooseRequests.class, "broken");

        private final HttpDate machine = new HttpDate(InstantSource.system());

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            // Of a request that is broken elsewhere too: the framework ends the connection only when it could read the
            // address, and would leave the next request on it without an answer.
            if (message instanceof HttpRequest request) {
                request.setUri(RequestTarget.encoded(request.uri()));
                request.headers().remove(HttpHeaderNames.ACCEPT).remove(HttpHeaderNames.CONTENT_ENCODING);
            }
            // Nothing can be read behind a body that breaks off, so the answer to it is the last one.
            if (message instanceof HttpContent content
                    && content.decoderResult().isFailure()) {
                context.channel().attr(BROKEN).set(true);
            }
            context.fireChannelRead(message);
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the promise itself
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            boolean last = context.channel().hasAttr(BROKEN);
            // What the framework answers by itself, such as to requests it cannot read, nobody has dated.
            if (message instanceof HttpResponse response
                    && response.status().codeClass() != HttpStatusClass.INFORMATIONAL
                    && !response.headers().contains(HttpHeaderNames.DATE)) {
                response.headers().set(HttpHeaderNames.DATE, machine.now());
            }
            if (last && message instanceof HttpResponse response) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
            if (last && message instanceof LastHttpContent) {
                ChannelPromise written = promise.unvoid();
                written.addListener(ChannelFutureListener.CLOSE);
                super.write(context, message, written);
            } else {
                super.write(context, message, promise);
            }
        }
    }
}
