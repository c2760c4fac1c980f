package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.KycResultSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.RawCapture
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.time.LocalDate
import java.time.YearMonth

import static dev.partnerkit.contract.support.Arranged.at

@Title('Windows and pages are sent, whatever the defaults are')
class WindowsSentSpec extends Specification {

    @Shared
    @AutoCleanup
    RawCapture server = new RawCapture()

    @Shared
    Instant now

    @Shared
    @AutoCleanup
    PartnerClients partners = PartnerClients.builder().sandbox(server.url).limits(RateLimits.OFF).clock({ now } as InstantSource).build()

    def setup() {
        now = at('2026-06-17 12:00:00')
        server.answer(200, PreflightSpec.ANSWER)
        server.requests.clear()
    }

    def 'nothing hangs on a default: #operation sends #sent (L02, L05, L09, L29)'() {
        when:
        listing(partners).page()

        then:
        asked() == sent

        where:
        operation | sent                                                                                                       | listing
        'kyc'     | [startTime: '2026-06-01 00:00:00', endTime: '2026-06-30 23:59:59', pageNo: '1', pageSize: '100']            | { it.affiliate().kycResults(KycResultSearch.thisMonth()) }
        'list'    | [startTime: '2026-06-01 00:00:00', endTime: '2026-06-30 23:59:59', pageNo: '1', pageSize: '100']            | { it.affiliate().invitedUsers(InvitedUserSearch.thisMonth()) }
        'assets'  | [quote: 'usdt', pageNo: '1', pageSize: '20']                                                               | { it.affiliate().assets(AssetSearch.everybody()) }
        'range'   | [pageNo: 1, pageSize: 100, startTime: '2026-06-01 00:00:00', endTime: '2026-06-17 12:00:00']                | { it.affiliate().teamUsers(TeamUserSearch.thisMonth()) }
        'users'   | [per_page: '25', last_record_number: '0', sort_order: 'desc', sort_key: 'created_at']                      | { it.users().users(UserSearch.everybody()) }
    }

    def 'the third page has two before it: #operation (seeds 000 to 004, request parameters)'() {
        when:
        listing(partners).page(3)

        then:
        asked().subMap(sent.keySet()) == sent

        where:
        operation | sent                                        | listing
        'kyc'     | [pageNo: '3', pageSize: '7']                | { it.affiliate().kycResults(KycResultSearch.thisMonth().pageSize(7)) }
        'list'    | [pageNo: '3', pageSize: '7']                | { it.affiliate().invitedUsers(InvitedUserSearch.thisMonth().pageSize(7)) }
        'assets'  | [pageNo: '3', pageSize: '7']                | { it.affiliate().assets(AssetSearch.everybody().pageSize(7)) }
        'range'   | [pageNo: 3, pageSize: 7]                    | { it.affiliate().teamUsers(TeamUserSearch.thisMonth().pageSize(7)) }
        'users'   | [per_page: '7', last_record_number: '14']   | { it.users().users(UserSearch.everybody().perPage(7)) }
    }

    def 'this month of a range begins where the vendor still lets it: at #today with #start (L05, L07)'() {
        given:
        now = at(today)

        when:
        def page = partners.affiliate().teamUsers(TeamUserSearch.thisMonth()).page()

        then:
        asked().startTime == start
        page.adjustments().findAll { it.parameter() == 'startTime' }*.sent() == (moved ? [start] : [])

        where:
        today                 || start                 | moved
        '2026-05-30 23:59:00' || '2026-05-01 00:00:00' | false
        '2026-05-30 23:59:01' || '2026-05-01 00:00:01' | true
        '2026-05-31 00:00:00' || '2026-05-01 00:01:00' | true
        '2026-05-31 12:00:00' || '2026-05-01 12:01:00' | true
        '2026-05-31 23:59:59' || '2026-05-02 00:00:59' | true
        '2026-06-01 00:00:00' || '2026-06-01 00:00:00' | false
        '2026-06-30 23:59:00' || '2026-06-01 00:00:00' | false
        '2024-02-29 23:59:59' || '2024-02-01 00:00:00' | false
    }

    def 'on the 31st a vendor who refuses its own default still answers (L05)'() {
        given:
        def arranged = new Arranged('2026-05-31 18:00:00').reading('range-default-start=refuse').user(7, registered: '2026-05-20 00:00:00')
        def mocked = PartnerClients.builder().sandbox(Mock.SERVER.url()).clock(arranged.world.clock())
            .affiliate(arranged.wire.key.apiKey(), arranged.wire.key.secret()).build()

        expect:
        arranged.wire.post('/team/users/range', [:]).json.code == 9016
        mocked.affiliate().teamUsers(TeamUserSearch.thisMonth()).page().rows()*.uid() == [7]
        mocked.affiliate().teamUsers(TeamUserSearch.registered(Window.last(Duration.ofDays(30)))).page().rows()*.uid() == [7]

        cleanup:
        mocked.close()
    }

    def 'the end of a range lies no later than now, and that is told: #end (seed 003, precaution 4; L06)'() {
        when:
        def page = partners.affiliate().teamUsers(TeamUserSearch.registered(Window.between(at('2026-06-01 00:00:00'), at(end)))).page()

        then:
        asked().endTime == sent
        page.adjustments()*.toString() == (told ? ["endTime=$end was sent as $sent: it is in the future; the vendor cuts it to now"] : [])

        where:
        end                   || sent                  | told
        '2026-06-17 11:59:59' || '2026-06-17 11:59:59' | false
        '2026-06-17 12:00:00' || '2026-06-17 12:00:00' | false
        '2026-06-17 12:00:01' || '2026-06-17 12:00:00' | true
        '2027-01-01 00:00:00' || '2026-06-17 12:00:00' | true
    }

    def 'both ends of a window belong to it, to the second: #window (L10)'() {
        when:
        partners.affiliate().invitedUsers(InvitedUserSearch.registered(window)).page()

        then:
        [asked().startTime, asked().endTime] == [start, end]

        where:
        window                                                                                       || start                 | end
        Window.month(YearMonth.of(2026, 2))                                                          || '2026-02-01 00:00:00' | '2026-02-28 23:59:59'
        Window.days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1))                              || '2026-03-01 00:00:00' | '2026-03-01 23:59:59'
        Window.last(Duration.ofDays(7))                                                              || '2026-06-10 12:00:00' | '2026-06-17 12:00:00'
        Window.between(at('2026-06-01 00:00:00'), at('2026-06-02 00:00:00'))                         || '2026-06-01 00:00:00' | '2026-06-02 00:00:00'
        Window.between(at('2026-06-01 00:00:00').plusMillis(1), at('2026-06-02 00:00:00').plusMillis(999)) || '2026-06-01 00:00:01' | '2026-06-02 00:00:00'
    }

    def 'a window that moves is fitted to now without a fuss, on every walk anew (issue 4 of 5, preflight)'() {
        given:
        def listing = partners.affiliate().kycResults(KycResultSearch.registered(Window.last(Duration.ofDays(365))))

        when:
        def first = listing.page()
        def start = asked().startTime
        now = now.plusSeconds(86_400)
        listing.page()

        then:
        start == '2025-12-17 12:01:00'
        first.adjustments()*.parameter() == ['startTime']
        asked().startTime == '2025-12-18 12:01:00'
    }

    /** The parameters of the last request, in their order. */
    private Map<String, ?> asked() {
        def last = server.requests.last()
        last.method == 'POST' ? last.json as Map : last.decodedQuery.split('&').collectEntries { it.split('=', 2).toList() }
    }
}
