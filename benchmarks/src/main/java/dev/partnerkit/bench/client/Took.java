package dev.partnerkit.bench.client;

import java.util.Arrays;

/**
 * What a task took.
 *
 * @param rate calls in a second
 * @param cpu microseconds of the whole process for each call
 * @param allocated bytes for each call, by threads that are still there
 * @param middle microseconds of half of the calls at most
 * @param threads of the program afterwards
 * @param sockets of the program afterwards
 */
record Took(double rate, double cpu, double allocated, double middle, double threads, double sockets) {

    static Took of(String line) {
        double[] figures = Arrays.stream(line.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Took(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
    }

    String line() {
        return rate + " " + cpu + " " + allocated + " " + middle + " " + threads + " " + sockets;
    }
}
