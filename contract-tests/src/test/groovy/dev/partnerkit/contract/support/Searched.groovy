package dev.partnerkit.contract.support

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.listing.Listing

/** What a client searches for, which shows itself as a name in the name of a feature. */
class Searched {

    private final String name
    private final Closure<Listing> search

    Searched(String name, Closure<Listing> search) {
        this.name = name
        this.search = search
    }

    Listing call(PartnerClients clients) {
        search.call(clients)
    }

    @Override
    String toString() {
        name
    }
}
