package dev.partnerkit.client.auth;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Gives a signature its name at the last moment. The framework writes the headers of a request into its log at TRACE
 * and masks those whose names speak of secrets, which {@code sign} does not; so it travels under a name that does until
 * nobody but the wire is left to read it. Requests of other clients pass unchanged.
 */
@Singleton
final class SignatureName implements BeanCreatedEventListener<NettyClientCustomizer.Registry> {

    /** What the header is called until it is sent. */
    static final String UNTIL_SENT = "partner-secret-sign";

    private static final String SENT = "sign";

    @Override
    public NettyClientCustomizer.Registry onCreated(BeanCreatedEvent<NettyClientCustomizer.Registry> event) {
        event.getBean().register(new Renaming(null, false));
        return event.getBean();
    }

    private record Renaming(@Nullable Channel channel, boolean stream) implements NettyClientCustomizer {

        @Override
        public NettyClientCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return new Renaming(opened, role == ChannelRole.HTTP2_STREAM);
        }

        // A connection that has other handlers after a request than before it is not used again, so this one has to be
        // there before the first; a stream of HTTP/2 has but one request.
        @Override
        public void onStreamPipelineBuilt() {
            add(!stream);
        }

        @Override
        public void onRequestPipelineBuilt() {
            add(stream);
        }

        private void add(boolean now) {
            if (now && channel != null) {
                channel.pipeline().addLast(new Rename());
            }
        }
    }

    private static final class Rename extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof HttpRequest request) {
                String signature = request.headers().get(UNTIL_SENT);
                if (signature != null) {
                    request.headers().remove(UNTIL_SENT).set(SENT, signature);
                }
            }
            super.write(context, message, promise);
        }
    }
}
