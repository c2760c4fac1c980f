package dev.partnerkit.bench.figures;

import java.util.List;
import java.util.Locale;

/** One figure of one subject, once for each round. */
public record Series(List<Double> values) {

    public Series {
        values = List.copyOf(values);
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The median, and the range when there is one. */
    @Override
    public String toString() {
        String middle = shown(median());
        return values.size() == 1 ? middle : middle + " (" + shown(least()) + "–" + shown(most()) + ")";
    }

    static String shown(double value) {
        double size = Math.abs(value);
        String form = size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
