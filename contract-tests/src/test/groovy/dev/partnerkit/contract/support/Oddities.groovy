package dev.partnerkit.contract.support

import groovy.transform.CompileStatic

/** Texts by chance, of what breaks signatures above all. */
@CompileStatic
class Oddities {

    private static final String AWKWARD = ' +%&=#?/\\"\'<>{}[]|^`~@:;,!$()*-_.\u00a0\u0085\u2028\u3000\ufeff\u0000\t\r\n\u007f'

    /** So many characters of Unicode, all of them whole. */
    static String text(Random random, int length) {
        def text = new StringBuilder()
        length.times { text.appendCodePoint(character(random)) }
        text
    }

    private static int character(Random random) {
        switch (random.nextInt(8)) {
            case 0..2: return AWKWARD.charAt(random.nextInt(AWKWARD.length())) as int
            case 3..4: return 32 + random.nextInt(95)
            case 5: return 0x80 + random.nextInt(0x780)
            case 6: return 0x800 + random.nextInt(0xD000)
            default: return 0x10000 + random.nextInt(0x100000)
        }
    }
}
