package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.error.UnexpectedResponseException
import dev.partnerkit.client.harvest.Anomaly.Kind
import dev.partnerkit.client.harvest.Certificate.Completeness
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Distorted
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.RawCapture
import dev.partnerkit.contract.support.Reaped
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title
import java.time.Instant
import static dev.partnerkit.contract.support.Reaped.NOW

@Title('Harvests at the edges: moments, windows, clocks and servers that go nowhere')
class HarvestEdgesSpec extends Specification {

    static final Instant FROM = Instant.parse('2026-06-01T00:00:00Z')
    static final List<String> CUTTABLE = HarvestSpec.CUTTABLE

    @Shared
    @AutoCleanup
    Reaped reaped = new Reaped()

    def setup() {
        reaped.reset()
    }

    def 'more rows in one moment than a page holds are found all the same: #operation (L12)'() {
        given:
        def moment = FROM.plusSeconds(86_400)
        reaped.spread(20, FROM, NOW.minusSeconds(60))
        reaped.arranged.world.apply((21..60).collectMany { reaped.joining(it, moment) })

        when:
        def found = reaped.harvest(operation, 7).collect()

        then:
        Reaped.numbers(found.rows()) == (1..60).toSet()
        found.rows().size() == 60
        found.certificate().completeness() == Completeness.PROVEN

        where:
        operation << CUTTABLE
    }

    def 'rows on the first and the last moment of the window belong to it, the next do not: #operation (L10)'() {
        given:
        def end = FROM.plusSeconds(100)
        reaped.arranged.world.apply([[1, FROM.minusSeconds(1)], [2, FROM], [3, FROM.plusSeconds(50)], [4, end], [5, end.plusSeconds(1)]]
            .collectMany { reaped.joining(it[0], it[1]) })

        when:
        def found = reaped.harvest(operation, 1, FROM, end).collect()

        then: 'the users list ends before the moment it is given'
        Reaped.numbers(found.rows()) == (operation == 'listUsers' ? [2, 3] : [2, 3, 4]).toSet()

        where:
        operation << CUTTABLE
    }

    def 'a part that should be empty by reckoning is asked for all the same: #operation (issue 4 of 5, harvest)'() {
        given: 'twenty in the half that is read first and one in the other; then one more appears in the first, with an earlier date'
        reaped.arranged.world.apply(reaped.joining(1, FROM.plusSeconds(10)) +
            (2..21).collectMany { reaped.joining(it, NOW.minusSeconds(86_400 + 60 * it)) })
        reaped.after(operation, 1, reaped.joining(22, NOW.minusSeconds(80_000)))

        when:
        def found = reaped.harvest(operation, 2).collect()

        then:
        Reaped.numbers(found.rows()) == (1..22).toSet()
        found.certificate().completeness() == Completeness.MOVED
        found.certificate().anomalies()*.kind().contains(Kind.INSERTED)

        where:
        operation << CUTTABLE
    }

    def 'a server that does not move on is no endless harvest (L50)'() {
        given:
        def server = new RawCapture()
        server.answer(200, '''{"items": [{"user_account_id": "m", "total_current_market_value": "0.00", "accounts": []}],
            "total_records": 5, "last_record_number": 0, "per_page": 1}''')
        def partners = PartnerClients.builder().sandbox(server.url).limits(RateLimits.OFF).build()

        when:
        partners.users().users(UserSearch.everybody().createdFrom(FROM).createdBefore(FROM.plusNanos(1000)).perPage(1)).harvest().collect()

        then:
        def odd = thrown(UnexpectedResponseException)
        odd.kind() == UnexpectedResponseException.Kind.NOT_ADVANCING

        cleanup:
        partners.close()
        server.close()
    }

    def 'a server that does not look at the window is read whole, and nothing is proven (issue 4 of 5, harvest)'() {
        given: 'sixty or two hundred, for every part of the window'
        reaped.spread(many, FROM, NOW.minusSeconds(60))
        def found = reaped.harvest('listInvitedUsers', 10, FROM, NOW.minusSeconds(59)).collect()
        def server = new Distorted(Mock.SERVER.url(), { body, asked ->
            def size = (asked =~ /pageSize=(\d+)/)[0][1] as int
            def from = ((asked =~ /pageNo=(\d+)/)[0][1] as int) * size - size
            body.data = [total: many, list: found.rows().drop(from).take(size).collect { [uid: it.uid(), registerTime: '2026-06-10 00:00:00'] }]
        })
        def partners = clients(server.url)

        when:
        def harvested = partners.affiliate().invitedUsers(InvitedUserSearch.registered(Window.between(FROM, NOW)).pageSize(10)).harvest().collect()

        then:
        harvested.rows()*.uid() == found.rows()*.uid()
        harvested.certificate().completeness() == Completeness.UNPROVEN
        harvested.certificate().requests() < many / 10 * 3
        server.mishaps.empty

        cleanup:
        partners.close()
        server.close()

        where:
        many << [60, 200]
    }

    def 'a row that stands twice in one answer is collected once, and told: #operation (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(3, FROM, NOW.minusSeconds(60))
        def server = new Distorted(Mock.SERVER.url(), { body -> (body.items ?: body.data.list).with { it[2] = it[0] } })
        def partners = clients(server.url)

        when:
        def found = harvest(partners).collect()

        then:
        Reaped.numbers(found.rows()).size() == 2
        found.rows().size() == 2
        found.certificate().rows() == 2
        found.certificate().completeness() == Completeness.MOVED
        found.certificate().anomalies().collect { [it.kind(), it.count()] } == [[Kind.REPEATED, 1]]

        cleanup:
        partners.close()
        server.close()

        where:
        operation          | harvest
        'listInvitedUsers' | { it.affiliate().invitedUsers(InvitedUserSearch.registered(Window.between(FROM, NOW))).harvest() }
        'listUsers'        | { it.users().users(UserSearch.everybody().createdFrom(FROM)).harvest() }
    }

    def 'where a window ends before its end, rows between the parts are lost, and the harvest is no proof: #operation (L10)'() {
        given: 'one in every second'
        reaped.arranged.reading('window-end=excluded')
        reaped.arranged.world.apply((1..60).collectMany { reaped.joining(it, FROM.plusSeconds(it)) })

        when:
        def found = reaped.harvest(operation, 10).collect()

        then:
        found.rows().size() < 60
        found.certificate().completeness() == Completeness.UNPROVEN

        cleanup:
        reaped.arranged.reading('window-end=included')

        where:
        operation << CUTTABLE - 'listUsers'
    }

    def 'with a clock an hour ahead of the vendor nobody is lost, and who comes meanwhile is told (L42)'() {
        given:
        reaped.spread(60, FROM, NOW.minusSeconds(60))
        def ahead = PartnerClients.builder().sandbox(Mock.SERVER.url()).limits(RateLimits.OFF)
            .clock { NOW.plusSeconds(3600) }.affiliate(*reaped.arranged.wire.key.with { [apiKey(), secret()] }).build()
        reaped.after('listInvitedUsers', 6, reaped.joining(61, NOW))

        when:
        def found = ahead.affiliate().invitedUsers(InvitedUserSearch.registered(Window.between(FROM, NOW.plusSeconds(7200))).pageSize(10))
            .harvest().collect()

        then:
        Reaped.numbers(found.rows()).containsAll(1..60)
        found.certificate().completeness() == Completeness.MOVED || found.certificate().to() <= NOW

        cleanup:
        ahead.close()
    }

    private PartnerClients clients(URI url) {
        PartnerClients.builder().sandbox(url).limits(RateLimits.OFF).clock(reaped.arranged.world.clock())
            .affiliate(*reaped.arranged.wire.key.with { [apiKey(), secret()] }).users(reaped.arranged.wire.partnerKey).build()
    }
}
