package dev.partnerkit.contract.support

import dev.partnerkit.mock.throttle.Limits

import java.time.Duration
import java.time.Instant

/** An arranged world with the documented limits, and how many of many requests it lets in. */
class Rush {

    static final String ASSETS = '/invitation/user/assets'
    static final String RANGE = '/team/users/range'
    static final String USERS = '/invitation/user/list'
    static final String KYC = '/invitation/user/kyc/list'
    static final int REFUSED = 29001

    final Arranged arranged = new Arranged('2026-06-17 12:00:00')
    final Instant start = arranged.world.clock().instant()

    Rush() {
        limits('documented')
    }

    void limits(String text) {
        arranged.world.limits(Limits.parse(text))
    }

    /** Stops the clock so long after the start, which is 2026-06-17T04:00:00Z. */
    void at(String sinceStart) {
        arranged.world.clock().freeze(start + Duration.parse(sinceStart))
    }

    /** How many of so many requests to an operation are let in; what becomes of them further does not matter. */
    int admitted(int sent, String operation, Wire wire = arranged.wire) {
        (0..<sent).count { ask(operation, wire).json.code != REFUSED } as int
    }

    /** A further key into this world. */
    Wire wireOf(long user) {
        new Wire(Mock.admit(arranged.world, user))
    }

    Answer ask(String operation, Wire wire = arranged.wire) {
        operation == RANGE ? wire.post(operation, [:]) : wire.get(operation)
    }

    /** The headers of a signed request without parameters. */
    Map<String, String> signed(String operation) {
        def key = arranged.wire.key
        def time = System.currentTimeMillis() as String
        [api_key: key.apiKey(), timestamp: time, sign: Wire.sign(key.secret(), "${time}GET$Wire.AFFILIATE$operation")]
    }
}
