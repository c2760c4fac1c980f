package dev.partnerkit.mock.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Puts a request, as it comes off the wire, into a form that the framework does not refuse before a door has seen it.
 *
 * <p>Neither vendor says that its answer depends on {@code Accept}, or that it takes packed bodies. So the first header
 * is not looked at, and a body is read, as it is signed, byte for byte as it came.
 */
@Singleton
final class Reception implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Desk(null));
        return event.getBean();
    }

    private record Desk(@Nullable Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel accepted, ChannelRole role) {
            return new Desk(accepted);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                channel.pipeline()
                        .addAfter(
                                ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                                Reception.class.getName(),
                                new Handler());
            }
        }
    }

    private static final class Handler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request
                    && request.decoderResult().isSuccess()) {
                request.setUri(Address.readable(request.uri()));
                request.headers().remove(HttpHeaderNames.ACCEPT).remove(HttpHeaderNames.CONTENT_ENCODING);
            }
            context.fireChannelRead(message);
        }
    }
}
