package dev.partnerkit.client.watch;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that listen. A listener that throws disturbs nobody. */
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<PartnerListener> listeners;
    private final PartnerListener log = new LogLines();

    public Listeners(List<PartnerListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Whether it is worth making an event of what goes on all the time. */
    public boolean areThere() {
        return !listeners.isEmpty() || LogLines.areRead();
    }

    public void tell(PartnerEvent event) {
        log.on(event);
        for (PartnerListener listener : listeners) {
            try {
                listener.on(event);
            } catch (Throwable e) { // a call that an error of its listener stopped would never end
                LOG.warn("a listener threw at {}", event.kind(), e);
            }
        }
    }
}
