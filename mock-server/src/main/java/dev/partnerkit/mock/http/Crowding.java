package dev.partnerkit.mock.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets only so many connections stand at once; one more is closed as soon as it comes. */
@Singleton
final class Crowding implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    Crowding(@Value("${partner-mock.connections}") int most) {
        this.most = most;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer());
        return event.getBean();
    }

    private final class Customizer implements NettyServerCustomizer {

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // of a close nobody waits for
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            if (role == ChannelRole.CONNECTION) {
                boolean full = open.incrementAndGet() > most;
                channel.closeFuture().addListener(closed -> open.decrementAndGet());
                if (full) {
                    channel.close();
                }
            }
            return this;
        }
    }
}
