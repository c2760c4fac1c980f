package dev.partnerkit.contract.client

import dev.partnerkit.client.harvest.Anomaly.Kind
import dev.partnerkit.client.harvest.Certificate.Completeness
import dev.partnerkit.client.users.SortOrder
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Reaped
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.time.Instant
import java.time.LocalDateTime
import java.time.OffsetDateTime
import java.time.ZoneOffset

import static dev.partnerkit.contract.support.Reaped.NOW

@Title('Harvests by windows: all there is, each row once, and how surely')
class HarvestSpec extends Specification {

    static final Instant FROM = Instant.parse('2026-06-01T00:00:00Z')
    static final List<String> CUTTABLE = ['listInvitedUsers', 'listInvitedUserKycResults', 'listUsers']

    @Shared
    @AutoCleanup
    Reaped reaped = new Reaped()

    def setup() {
        reaped.reset()
    }

    def 'all of #operation is found, each row once, in windows that touch and never overlap (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(300, FROM, NOW.minusSeconds(60))

        when:
        def found = reaped.harvest(operation, 10).collect()

        then:
        Reaped.numbers(found.rows()) == (1..300).toSet()
        found.rows().size() == 300
        found.rejected() == []
        found.certificate().completeness() == Completeness.PROVEN
        found.certificate().anomalies() == []
        found.certificate().rows() == 300
        found.certificate().requests() == reaped.asked(operation).size()

        and: 'the windows that were read have one whole window between them'
        def read = reaped.asked(operation).findAll { (it.pageSize ?: it.per_page) == '10' }.collect { window(it) }.toSet()
        def leaves = read.findAll { outer -> !read.any { it != outer && it[0] >= outer[0] && it[1] <= outer[1] } }.sort { it[0] }
        leaves.first()[0] == FROM
        leaves.last()[1] == NOW.minusSeconds(5) + (operation == 'listUsers' ? Duration.ZERO : Duration.ofSeconds(1))
        leaves.collate(2, 1, false).every { it[0][1] == it[1][0] }
        [found.certificate().from(), found.certificate().to()] == [leaves.first()[0], leaves.last()[1]]

        where:
        operation << CUTTABLE
    }

    def 'whoever comes after the pinned end is left for the next harvest: #operation (issue 4 of 5, harvest)'() {
        given: 'one before the end, one on its second, one who comes while the harvest runs'
        reaped.spread(40, FROM, NOW.minusSeconds(60))
        reaped.arranged.world.apply(reaped.joining(41, NOW.minusSeconds(6)) + reaped.joining(42, NOW.minusSeconds(3)))
        reaped.after(operation, 2, reaped.joining(43, NOW))

        when:
        def found = reaped.harvest(operation, 10).collect()

        then:
        Reaped.numbers(found.rows()) == (1..41).toSet()
        found.certificate().completeness() == Completeness.PROVEN
        found.certificate().to() <= NOW.minusSeconds(4)

        where:
        operation << CUTTABLE
    }

    def '#told, and the certificate tells #kind: #operation (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(100, FROM, NOW.minusSeconds(60))
        reaped.after(operation, 4, changes)

        when:
        def found = reaped.harvest(operation, 10).collect()

        then:
        Reaped.numbers(found.rows()).containsAll((1..100).toSet() - leavers)
        found.rows().size() == Reaped.numbers(found.rows()).size()
        found.certificate().completeness() == Completeness.MOVED
        found.certificate().anomalies()*.kind().toSet() == [kind].toSet()
        found.certificate().anomalies().sum { it.count() } >= changes.size() / 2

        where:
        [operation, [told, kind, changes, leavers]] << [CUTTABLE, [
            ['who was read leaves', Kind.DELETED, Reaped.leaving(100), [100]],
            ['who is still to be read leaves', Kind.DELETED, Reaped.leaving(1) + Reaped.leaving(2), [1, 2]],
            ['somebody comes with an earlier date', Kind.INSERTED, Reaped.joining(200, FROM.plusSeconds(5)), []],
        ]].combinations()
    }

    def 'plan tells rows and requests before, and is about right: #operation, #many rows (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(many, FROM, NOW.minusSeconds(60))

        when:
        def plan = reaped.harvest(operation, 10).plan()

        then:
        reaped.asked(operation).size() == 1
        plan.rows() == many
        !plan.time().negative

        when:
        def took = reaped.harvest(operation, 10).collect().certificate().requests()

        then:
        plan.requests() >= took * 0.7
        plan.requests() <= took * 1.5 + 2

        where:
        [operation, many] << [CUTTABLE, [5, 60, 400]].combinations()
    }

    def 'newest or oldest first, the rows are the same (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(50, FROM, NOW.minusSeconds(60))

        when:
        def found = reaped.partners.users().users(UserSearch.everybody().createdFrom(FROM).sortOrder(order).perPage(10)).harvest().collect()

        then:
        found.rows()*.userAccountId() == numbers.collect { Reaped.id(it) }
        found.certificate().completeness() == Completeness.PROVEN

        where:
        order          || numbers
        SortOrder.ASC  || 1..50
        SortOrder.DESC || 50..1
    }

    /** The window of a request: its first moment, and the first behind it. */
    private static List<Instant> window(Map<String, String> asked) {
        if (asked.created_at_start) {
            return [OffsetDateTime.parse(asked.created_at_start).toInstant(), OffsetDateTime.parse(asked.created_at_end).toInstant()]
        }
        def moment = { LocalDateTime.parse(it.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8)) }
        [moment(asked.startTime), moment(asked.endTime).plusSeconds(1)]
    }
}
