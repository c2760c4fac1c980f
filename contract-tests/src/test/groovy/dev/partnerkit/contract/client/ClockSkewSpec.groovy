package dev.partnerkit.contract.client

import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.error.AuthenticationException
import dev.partnerkit.client.time.VendorClock
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Assembled
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.RawCapture
import dev.partnerkit.mock.journal.Exchange
import dev.partnerkit.mock.journal.Wanted
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.AffiliateKey
import dev.partnerkit.mock.world.World
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.time.Instant
import java.time.InstantSource

@Title('A clock that is wrong: the offset is learned from the vendor, applied once, and told')
class ClockSkewSpec extends Specification {

    static final Instant NOW = Assembled.NOW

    World world = new World('skewed')
    AffiliateKey key = Mock.admit(world, 1_000_000)
    String partnerKey = Mock.admit(world, 'institution')
    List<Assembled> opened = []

    def setup() {
        world.read(world.readings().with('timestamp=world')).limits(Limits.OFF).clock().freeze(NOW)
    }

    def cleanup() {
        opened*.close()
    }

    def 'a clock that is off by #off is found out by the refusal, and the call recovers (issue 4 of 5, signing; L42)'() {
        given:
        def clients = clients(NOW + Duration.parse(off))

        when:
        def page = clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        page.total() == 0
        timestamps()[0] == NOW + Duration.parse(off)
        Duration.between(NOW, timestamps()[1]).abs() < Duration.ofSeconds(1)
        timestamps().size() == 2
        clients.time.waits == []

        where:
        off << ['-PT10M', 'PT10M', 'PT6M', '-P3650D', 'PT1000H']
    }

    def 'it is learned once: later calls are signed by it and refused no more (issue 4 of 5, signing; L42)'() {
        given:
        def clients = clients(NOW.minusSeconds(600))
        def window = Window.between(NOW.minusSeconds(60), NOW)
        def listing = clients.affiliate.invitedUsers(InvitedUserSearch.registered(window))

        when:
        3.times { listing.page() }

        then:
        timestamps().size() == 4
        timestamps().drop(1).toSet().size() == 1

        and: 'an explanation of a signature tells that'
        Math.abs(listing.explainSignature().adjustment().toSeconds() - 600) <= 1
        listing.explainSignature().toString().find(/this machine's time and \d+ s/)
    }

    def 'an answer that took #took s and was dated when it was begun tells of no other clock (issue 4 of 5, signing; L42)'() {
        given:
        def clock = new VendorClock({ NOW.plusMillis(4500) } as InstantSource)

        when:
        clock.saw('Sat, 20 Jun 2026 04:00:00 GMT', Duration.ofSeconds(took))

        then:
        clock.offset() == Duration.ofSeconds(offset)
        clock.adjust() == (offset != 0)

        where:
        took || offset
        0    || -4
        1    || -3
        4    || 0
        60   || 0
    }

    def 'a clock that the vendor takes is left alone, although it is off by #off s (issue 4 of 5, signing; L42)'() {
        given:
        def clients = clients(NOW.plusSeconds(off))

        when:
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        timestamps() == [NOW.plusSeconds(off)]

        where:
        off << [0, 1, -200, 299]
    }

    def 'where the clocks agree nothing is sent again, and the error says so (issue 4 of 5, signing)'() {
        given:
        def clients = clients(NOW, AffiliateKey.of(key.apiKey(), 'another-secret', 1_000_000))

        when:
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        def refused = thrown(AuthenticationException)
        refused.failure().attempts() == 1
        refused.clockOffset().abs() <= Duration.ofSeconds(1)
        refused.adjustment() == Duration.ZERO
        refused.message.contains("this machine's clock agrees with the vendor's")
        timestamps().size() == 1
    }

    def 'where it is not the clock alone, the error tells the offset, and that it is in the signature (issue 4 of 5, signing)'() {
        given:
        def clients = clients(NOW.plusSeconds(off), AffiliateKey.of(key.apiKey(), 'another-secret', 1_000_000))

        when:
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        def refused = thrown(AuthenticationException)
        refused.failure().attempts() == 2
        Math.abs(refused.clockOffset().toSeconds() + off) <= 1
        Math.abs(refused.adjustment().toSeconds() + off) <= 1
        refused.message =~ /this machine's clock is (599|600|601) s $words the vendor's, and the signature is dated by the vendor's/
        timestamps().size() == 2

        where:
        off  || words
        -600 || 'behind'
        600  || 'ahead of'
    }

    def 'a clock that is put right is followed back (issue 4 of 5, signing; L42)'() {
        given:
        def machine = NOW.minusSeconds(600)
        def clients = clients({ machine } as InstantSource)
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        when: 'the machine has its time corrected, so that what was learned is wrong now'
        machine = NOW
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        timestamps().size() == 4
        Duration.between(NOW, timestamps()[3]).abs() < Duration.ofSeconds(1)
    }

    def 'an answer that does not tell its time is no help, and the error says so: #date (issue 4 of 5, signing)'() {
        given:
        def server = new RawCapture()
        server.answer(401, '', date ? [Date: date] : [:])
        def clients = clients(NOW, key, server.url)

        when:
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        def refused = thrown(AuthenticationException)
        refused.clockOffset() == null
        refused.message.contains("the answer does not tell the vendor's time")
        server.requests.size() == 1

        cleanup:
        server.close()

        where:
        date << [null, 'yesterday', '2026-06-20T04:00:00Z']
    }

    def 'the users list dates nothing, so that a refusal of its key is not asked again (issue 4 of 5, signing; L55)'() {
        given:
        def clients = clients(NOW.minusSeconds(600), key, Mock.SERVER.url(), 'another-key')

        when:
        clients.users.users(UserSearch.everybody()).page()

        then:
        def refused = thrown(AuthenticationException)
        refused.failure().attempts() == 1
        refused.adjustment() == Duration.ZERO
    }

    def 'what is the month, and who is settled, goes by the vendor as far as it is known (issue 4 of 5, signing)'() {
        given: 'a machine whose month is over, while the vendor\'s is not'
        def clients = clients(Instant.parse('2026-07-01T00:00:00Z'))
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        when:
        clients.affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        exchanges().last().target().contains('startTime=2026-06-01')
    }

    private Assembled clients(Instant machine, AffiliateKey as = key, URI url = Mock.SERVER.url(), String other = partnerKey) {
        clients({ machine } as InstantSource, as, url, other)
    }

    private Assembled clients(InstantSource machine, AffiliateKey as = key, URI url = Mock.SERVER.url(), String other = partnerKey) {
        def clients = new Assembled(url, key: as, partnerKey: other, clock: machine)
        opened << clients
        clients
    }

    private List<Exchange> exchanges() {
        world.journal().find(Wanted.ANY)
    }

    /** When the requests say they were signed. */
    private List<Instant> timestamps() {
        exchanges().collect { exchange ->
            Instant.ofEpochMilli(exchange.sent().headers().readLines()*.split(': ', 2).find { it[0] == 'timestamp' }[1] as long)
        }
    }
}
