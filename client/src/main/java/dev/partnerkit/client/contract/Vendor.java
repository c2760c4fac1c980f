package dev.partnerkit.client.contract;

/** Who answers an operation. */
public enum Vendor {
    /** CoinW: the affiliate operations, signed. */
    COINW("coinw-partner"),
    /** CryptoFi / InvestiFi: the users list, opened by a key. */
    CRYPTOFI("cryptofi-partner");

    private final String serviceId;

    Vendor(String serviceId) {
        this.serviceId = serviceId;
    }

    /** Under which {@code micronaut.http.services} its host and HTTP settings stand. */
    public String serviceId() {
        return serviceId;
    }
}
