package dev.partnerkit.contract.fuzz

import groovy.transform.CompileStatic

/** Chance that can be had again: everything drawn follows from the seed. */
@CompileStatic
class Draw {

    private static final List<String> ODD = [
        '', ' ', '0', '-1', '+1', '1.0', '1e3', '01', '0x10', '１', 'null', 'NaN', 'true', '2147483648', '9223372036854775808',
        '9' * 40, '%', '%%', '%zz', '%2', '&', '=', '?', '#', ';', '/', '../..', "' or 1=1 --", '<b>', '{"a":1}', '[]', '\\',
        '"', '\t', '\r\nX: y', '\u0000', '\u007f', 'é', '中文', '😀', '\u202e', '\ufeff', 'a' * 300, '1_0', ' 5 ', '7.0']

    private final Random random

    Draw(long seed) {
        random = new Random(seed)
    }

    int below(int bound) {
        random.nextInt(bound)
    }

    boolean percent(int percent) {
        below(100) < percent
    }

    public <T> T one(List<T> choices) {
        choices[below(choices.size())]
    }

    /** Something nobody expects. */
    String odd() {
        percent(70) ? one(ODD) : text(below(12))
    }

    /** Characters of any kind but half a pair. */
    String text(int length) {
        def text = new StringBuilder()
        while (text.length() < length) {
            int c = percent(60) ? below(0x80) : below(0x3000)
            text.appendCodePoint(c)
        }
        text as String
    }

    byte[] bytes(int length) {
        def bytes = new byte[length]
        random.nextBytes(bytes)
        bytes
    }

    /** The same in another order. */
    public <T> List<T> shuffled(List<T> items) {
        def copy = new ArrayList<T>(items)
        Collections.shuffle(copy, random)
        copy
    }
}
