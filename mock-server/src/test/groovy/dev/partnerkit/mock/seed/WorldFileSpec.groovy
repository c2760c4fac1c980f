package dev.partnerkit.mock.seed

import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.AffiliateKey
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Reading
import dev.partnerkit.mock.world.World
import java.time.Instant
import spock.lang.Specification

class WorldFileSpec extends Specification {

    static final WHOLE = '''\
        name: two-users
        base: blank
        clock: {set: 2026-06-20T12:00:00+08:00}
        limits: off
        readings: {page-size-beyond: clamp}
        keys:
          affiliate: [{apiKey: a, secret: s, uid: 1, enabled: true, affiliate: false}]
          users: [{key: k, institution: i}]
        changes:
          - registered: {uid: 1, at: 2026-01-01 00:00:00, partner: true}
          - registered: {uid: 2, inviter: 1, at: 2026-01-01 08:00:00}
          - deposited: {uid: 2, quote: USDT, at: 2026-01-02T00:00:00Z, amount: 12.50}
        '''.stripIndent()

    def 'a file tells all there is to a world'() {
        when:
        def file = WorldFile.parse(WHOLE, 'two.yaml')

        then:
        file.name() == 'two-users'
        file.origin() == new Origin.Blank()
        file.clock() == new ClockSetting.Set(Instant.parse('2026-06-20T04:00:00Z'))
        file.limits() == Limits.OFF
        file.readings() == [(Reading.PAGE_SIZE_BEYOND): 'clamp']
        file.keys() == new Keys([AffiliateKey.of('a', 's', 1).withoutPermission()], [new Keys.UsersKey('k', 'i')])
        file.script().changes() == [
            Registered.partner(1, 0, Instant.parse('2025-12-31T16:00:00Z')),
            Registered.customer(2, 1, Instant.parse('2026-01-01T00:00:00Z')),
            new Deposited(2, Quote.USDT, Instant.parse('2026-01-02T00:00:00Z'), 12.50)
        ]
        file.script().placed()*.line() == [10, 11, 12]
    }

    def 'a world is set up by a file'() {
        given:
        def world = new World('w')

        when:
        WorldFile.parse(WHOLE, 'two.yaml').applyTo(world)

        then:
        world.snapshot().account(2).holdings().purse(Quote.USDT).deposits().sum() == 12.50
        world.readings().of(Reading.PAGE_SIZE_BEYOND) == 'clamp'
    }
}
