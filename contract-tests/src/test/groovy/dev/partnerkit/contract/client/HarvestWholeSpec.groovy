package dev.partnerkit.contract.client

import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.harvest.Anomaly.Kind
import dev.partnerkit.client.harvest.Certificate.Completeness
import dev.partnerkit.client.harvest.Harvest
import dev.partnerkit.contract.support.Reaped
import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Turnover
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant

import static dev.partnerkit.contract.support.Reaped.NOW

@Title('Harvests that cannot be cut: of assets, and of a range')
class HarvestWholeSpec extends Specification {

    static final Instant FROM = Instant.parse('2026-06-01T00:00:00Z')

    @Shared
    @AutoCleanup
    Reaped reaped = new Reaped()

    def setup() {
        reaped.reset()
    }

    def 'a range is read in its one window until two readings agree, and never cut (issue 4 of 5, harvest; seed 003, precaution 4)'() {
        given:
        reaped.spread(25, FROM, NOW.minusSeconds(60))
        reaped.after('listTeamUsersInRange', 2, changes)

        when:
        def found = range().collect()
        def asked = reaped.asked('listTeamUsersInRange')

        then:
        Reaped.numbers(found.rows()).containsAll((1..25).toSet() - leavers)
        found.rows()*.uid().toSet().size() == found.rows().size()
        found.certificate().completeness() == completeness
        found.certificate().anomalies()*.kind().toSet() == kinds.toSet()

        and: 'three pages of ten, so often, and a look at the total'
        asked*.subMap(['startTime', 'endTime']).toSet().size() == 1
        asked.size() == 3 * readings + 1
        found.certificate().requests() == asked.size()

        where:
        changes                                    || leavers | completeness           | kinds                            | readings
        []                                         || []      | Completeness.PROVEN    | []                               | 2
        Reaped.leaving(3)                          || [3]     | Completeness.MOVED     | [Kind.DELETED]                   | 3
        Reaped.joining(30, NOW.minusSeconds(9000)) || []      | Completeness.MOVED     | [Kind.INSERTED, Kind.REPEATED]   | 3
    }

    def 'a range that never agrees is unproven, and still has everybody who stayed (issue 4 of 5, harvest)'() {
        given: 'after each answer the newest leaves, and the first of a page slips onto the one before'
        reaped.spread(85, FROM, NOW.minusSeconds(60))
        (1..60).each { reaped.after('listTeamUsersInRange', it, Reaped.leaving(86 - it)) }

        when:
        def found = range().collect()

        then:
        Reaped.numbers(found.rows()).containsAll(1..25)
        Reaped.numbers(found.rows()).size() == found.rows().size()
        found.certificate().completeness() == Completeness.UNPROVEN
        found.certificate().rows() == found.rows().size()
        found.certificate().anomalies()*.kind().containsAll([Kind.UNSTEADY, Kind.DELETED])
    }

    def 'amounts of a range are those of the whole window (seed 003, precaution 5)'() {
        given:
        reaped.spread(25, FROM, NOW.minusSeconds(60))
        reaped.arranged.world.apply((1..25).collect {
            new Change.Traded(it, Line.SPOT, NOW.minusSeconds(100), new Turnover(10 * it as BigDecimal, 0.5, 0.25)) as Change
        })

        expect:
        range().collect().rows().every { it.tradeVolume() == 10 * it.uid() }
    }

    def 'a range that is one answer needs no second one (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(10, FROM, NOW.minusSeconds(60))

        when:
        def certificate = range().collect().certificate()

        then:
        [certificate.requests(), certificate.rows(), certificate.completeness()] == [1, 10, Completeness.PROVEN]
    }

    def 'whoever stands on no page of assets is asked for alone; uid #reading (issue 4 of 5, harvest; L26)'() {
        given: 'the last of the first page leaves once that page was read, so that the next one slips off the second'
        reaped.spread(30, FROM, NOW.minusSeconds(60))
        reaped.arranged.reading("assets-uid=$reading")
        reaped.after('listInvitedUserAssets', 1, Reaped.leaving(10))

        when:
        def found = assets().collect()

        then:
        found.rows()*.uid() == expected
        found.certificate().completeness() == Completeness.MOVED
        found.certificate().anomalies()*.kind().toSet() == kinds.toSet()

        cleanup:
        reaped.arranged.reading('assets-uid=filter')

        where:
        reading  || expected           | kinds
        'filter' || (1..30)            | [Kind.SKIPPED, Kind.DELETED]
        'ignore' || (1..30) - [11]     | [Kind.DELETED]
    }

    def 'assets of people who are not on the list of invited users are told (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(30, FROM, NOW.minusSeconds(60))
        reaped.after('listInvitedUserAssets', 1, Reaped.joining(40, NOW))

        when:
        def found = assets().collect()

        then:
        found.rows()*.uid() == (1..30) + 40
        found.certificate().anomalies()*.kind() == [Kind.INSERTED]
    }

    def 'assets at rest are proven, in as many requests as there are pages, one list and one total (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(30, FROM, NOW.minusSeconds(60))
        def plan = assets().plan()

        when:
        def certificate = assets().collect().certificate()

        then:
        [certificate.completeness(), certificate.rows(), certificate.requests()] == [Completeness.PROVEN, 30, 5]
        [plan.rows(), plan.requests()] == [30, 5]
    }

    private Harvest<?> assets() {
        reaped.partners.affiliate().assets(AssetSearch.everybody().pageSize(10)).harvest()
    }

    private Harvest<?> range() {
        reaped.partners.affiliate().teamUsers(TeamUserSearch.registered(Window.between(FROM, NOW)).pageSize(10)).harvest()
    }
}
