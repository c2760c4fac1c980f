package dev.partnerkit.client.harvest;

import dev.partnerkit.client.answer.Rejected;
import java.util.List;

/**
 * All that a search found.
 *
 * @param rows each once
 * @param rejected rows that could not be read
 * @param certificate how surely it is all
 */
public record Harvested<T>(List<T> rows, List<Rejected> rejected, Certificate certificate) {}
