package dev.partnerkit.contract.support

import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Quote

/** A world of our own with so many people that no live statement is about nobody. */
class Crowd {

    static final Wire WIRE = open().wire

    static Arranged open() {
        def crowd = new Arranged('2026-06-17 12:00:00')
        crowd.code('CODE01', Arranged.PARTNER).user(900, partner: true, registered: '2026-05-20 00:00:00')
        (1..130).each {
            long uid = 1000 + it * 37 % 131
            crowd.user(uid, code: it % 3 ? '' : 'CODE01', registered: "2026-06-${two(it.intdiv(10) + 1)} 0${it % 2}:00:00")
                .deposit(uid, "2026-05-${two(it % 28 + 1)} 08:00:00", "${it}.5")
                .deposit(uid, '2026-06-15 08:00:00', '10', it % 2 ? Quote.USDC : Quote.USDT)
                .trade(uid, Line.values()[it % 4], '2026-06-15 09:00:00', "$it", '0.5', '0.25')
        }
        (2001..2005).each { crowd.user(it as long, inviter: 900) }
        (1..60).each {
            crowd.member("member-$it", created: "2025-0${it % 2 + 1}-${two(it % 28 + 1)}T00:00:00Z",
                accounts: it % 3 ? [CRYPTO: 'approved'] : [SECURITIES: 'pending', CRYPTO: 'pending'])
        }
        crowd
    }

    private static String two(int number) {
        (number as String).padLeft(2, '0')
    }
}
