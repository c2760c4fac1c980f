package dev.partnerkit.client.harvest;

import java.time.Duration;

/**
 * What a harvest would take, by the totals of now.
 *
 * @param rows how many there are
 * @param requests about how many have to be sent
 * @param time about how long that takes, at the pace of the request that told and within the limits
 */
public record Plan(long rows, long requests, Duration time) {}
