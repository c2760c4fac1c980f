package dev.partnerkit.mock.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests as loosely as the vendors do, before the framework refuses them for its own reasons: an address may
 * hold characters that should have been encoded, nobody looks at Accept, and a body is read, as it is signed, byte for
 * byte as it came.
 */
@Singleton
final class LooseRequests implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final String NAME = "loose-requests";

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new Customizer(null));
        return registry;
    }

    private record Customizer(@Nullable Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
            return new Customizer(connection);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                channel.pipeline()
                        .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, NAME, Loosener.INSTANCE);
            }
        }
    }

    @Sharable
    private static final class Loosener extends ChannelInboundHandlerAdapter {

        static final Loosener INSTANCE = new Loosener();

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            // Of a request that is broken elsewhere too: the framework ends the connection only when it could read the
            // address, and would leave the next request on it without an answer.
            if (message instanceof HttpRequest request) {
                request.setUri(RequestTarget.encoded(request.uri()));
                request.headers().remove(HttpHeaderNames.ACCEPT).remove(HttpHeaderNames.CONTENT_ENCODING);
            }
            context.fireChannelRead(message);
        }
    }
}
