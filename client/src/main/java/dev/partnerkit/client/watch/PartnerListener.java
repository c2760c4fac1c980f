package dev.partnerkit.client.watch;

/**
 * Hears of what clients do, on the threads that do it: it must be quick, and what it throws is logged and goes no
 * further.
 *
 * <pre>{@code
 * PartnerClients.builder().listener(event -> {
 *     if (event.kind() == PartnerEvent.Kind.DRIFTED) {
 *         alert(event.drift());
 *     }
 * });
 * }</pre>
 */
@FunctionalInterface
public interface PartnerListener {

    void on(PartnerEvent event);
}
