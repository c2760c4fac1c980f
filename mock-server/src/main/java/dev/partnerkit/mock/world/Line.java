package dev.partnerkit.mock.world;

/** A business line in which users trade, in the order of the vendor's trade types 0 to 3. */
public enum Line {
    FUTURES,
    SPOT,
    ETF,
    FUTURES_API
}
