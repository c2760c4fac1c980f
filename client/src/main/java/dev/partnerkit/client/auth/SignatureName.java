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
        event.getBean().register(new Renaming(null));
        return event.getBean();
    }

    private record Renaming(@Nullable Channel channel) implements NettyClientCustomizer {

        @Override
        public NettyClientCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return new Renaming(opened);
        }

        // Called for every request, also on a connection that has had one.
        @Override
        public void onRequestPipelineBuilt() {
            if (channel != null && channel.pipeline().get(SignatureName.class.getName()) == null) {
                channel.pipeline().addLast(SignatureName.class.getName(), new Rename());
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
