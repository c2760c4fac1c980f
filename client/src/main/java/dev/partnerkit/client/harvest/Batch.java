package dev.partnerkit.client.harvest;

import dev.partnerkit.client.answer.Rejected;
import java.util.List;

/**
 * Rows that are collected for good.
 *
 * @param rows no other batch has any of them
 * @param rejected rows that could not be read
 * @param checkpoint from which a later run goes on behind them
 */
public record Batch<T>(List<T> rows, List<Rejected> rejected, Checkpoint checkpoint) {}
