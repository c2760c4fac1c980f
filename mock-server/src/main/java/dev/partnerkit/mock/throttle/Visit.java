package dev.partnerkit.mock.throttle;

/**
 * A request that wants to be let in.
 *
 * @param operation its name in the contract
 * @param user who asks, proven by the signature
 * @param address where the connection comes from
 */
public record Visit(String operation, long user, String address) {}
