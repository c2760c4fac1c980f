package dev.partnerkit.contract.support

import groovy.transform.CompileStatic

import java.util.random.RandomGenerator

/** A chance that always draws the same end of what it may draw from. */
@CompileStatic
enum Drawn implements RandomGenerator {

    SHORTEST, LONGEST

    @Override
    long nextLong() {
        this == SHORTEST ? 0 : Long.MAX_VALUE
    }

    @Override
    long nextLong(long bound) {
        this == SHORTEST ? 0 : bound - 1
    }
}
