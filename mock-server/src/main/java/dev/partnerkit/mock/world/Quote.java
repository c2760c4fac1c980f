package dev.partnerkit.mock.world;

/** A settlement currency. */
public enum Quote {
    USDT,
    USDC
}
