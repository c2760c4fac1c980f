package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.harvest.Anomaly.Kind
import dev.partnerkit.client.harvest.Certificate.Completeness
import dev.partnerkit.client.harvest.Checkpoint
import dev.partnerkit.client.harvest.Harvest
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.contract.support.Distorted
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Reaped
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant
import java.util.function.Consumer

import static dev.partnerkit.contract.support.Reaped.NOW

@Title('Harvests of assets whose rows are odd, or stand in an order that nobody promised')
class HarvestAssetsSpec extends Specification {

    static final Instant FROM = Instant.parse('2026-06-01T00:00:00Z')

    @Shared
    @AutoCleanup
    Reaped reaped = new Reaped()

    /** What happens to the rows of an answer, and whether it is one to a question for a single user. */
    Closure<?> damage = { List rows, boolean alone -> }
    @AutoCleanup
    Distorted server = new Distorted(Mock.SERVER.url(), { body, asked ->
        if (body.data.list.every { it.containsKey('totalDeposit') }) {
            damage(body.data.list, asked.contains('uid='))
        }
    })
    @AutoCleanup
    PartnerClients partners = PartnerClients.builder().sandbox(server.url).limits(RateLimits.OFF)
        .clock(reaped.arranged.world.clock()).affiliate(*reaped.arranged.wire.key.with { [apiKey(), secret()] }).build()

    def setup() {
        reaped.reset()
        reaped.spread(30, FROM, NOW.minusSeconds(60))
    }

    def cleanup() {
        assert server.mishaps.empty
    }

    def 'an odd row that slipped off every page is found alone, and set aside (issue 4 of 5, harvest)'() {
        given:
        reaped.after('listInvitedUserAssets', 1, Reaped.leaving(1))
        damage = { rows, alone -> rows.findAll { it.uid == 11 }.each { it.remove('totalDeposit') } }

        when:
        def found = assets().collect()

        then:
        found.rows()*.uid() == (1..30) - 11
        found.rejected()*.json().every { it.contains('"uid":11') }
        found.rejected().size() == 1
        found.certificate().rows() == 30
        found.certificate().completeness() == Completeness.MOVED
        found.certificate().anomalies()*.kind().contains(Kind.SKIPPED)
    }

    def 'an odd row is told once, and its user is not asked for again: #what (issue 4 of 5, harvest)'() {
        given:
        damage = { rows, alone -> rows.findAll { it.uid == 11 }.each { it.remove(field) } }

        when:
        def found = assets().collect()

        then:
        found.rows()*.uid() == (1..30) - 11
        found.rejected()*.pointer() == ["/data/list/0/$field"]
        found.certificate().completeness() == Completeness.PROVEN
        found.certificate().requests() == requests

        where:
        what                    | field          || requests
        'it tells whose it is'  | 'totalDeposit' || 5
        'it does not'           | 'uid'          || 6
    }

    def 'pages in any order lose nobody, and nobody is asked for alone: #order (issue 4 of 5, harvest)'() {
        given: 'five of them are not on the list yet'
        reaped.arranged.world.apply((31..35).collectMany { Reaped.joining(it, NOW) })
        damage = { rows, alone -> rows.each { it.uid = number(it.uid) } }

        when:
        def found = assets().collect()

        then:
        found.rows()*.uid().sort() == (1..35)
        found.certificate().completeness() == Completeness.MOVED
        found.certificate().anomalies().collect { [it.kind(), it.count()] } == [[Kind.INSERTED, 5]]
        found.certificate().requests() == 1 + 4 + 1

        where:
        order        | number
        'descending' | { 36 - it }
        'scattered'  | { it * 11 % 36 }
    }

    def 'a stopped harvest of pages in descending order goes on (issue 4 of 5, harvest)'() {
        given:
        damage = { rows, alone -> alone ?: rows.each { it.uid = 31 - it.uid } }
        def rows = []
        Checkpoint checkpoint = null

        when:
        assets().each({
            rows += it.rows()
            checkpoint = it.checkpoint()
            if (rows.size() == 20) {
                throw new IllegalStateException('the power went out')
            }
        } as Consumer)

        then:
        thrown(IllegalStateException)

        when:
        def certificate = assets().from(Checkpoint.parse(checkpoint.toString())).each({ rows += it.rows() } as Consumer)

        then:
        rows*.uid() == (1..30)
        certificate.rows() == 30
        certificate.completeness() == Completeness.PROVEN
    }

    private Harvest<?> assets() {
        partners.affiliate().assets(AssetSearch.everybody().pageSize(10)).harvest()
    }
}
