package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.KycResultSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.error.InvalidRequestException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.listing.Listing
import dev.partnerkit.client.preflight.Adjustment
import dev.partnerkit.client.users.KycStatus
import dev.partnerkit.client.users.Product
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.RawCapture
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant
import java.time.InstantSource

import static dev.partnerkit.contract.support.Arranged.at

@Title('What is looked at before anything is sent')
class PreflightSpec extends Specification {

    static final String ANSWER = '''{"code": "200", "msg": "success", "data": {"total": 0, "list": [], "totalUsers": 1,
        "totalUsersInTeam": 0, "totalTradingVolumeInTeam": "0"}, "items": [], "total_records": 0, "last_record_number": 0,
        "per_page": 25}'''
    static final Map<String, Closure<Listing>> OPERATIONS = [
        kyc    : { it, Window window -> it.affiliate().kycResults(KycResultSearch.registered(window)) },
        list   : { it, Window window -> it.affiliate().invitedUsers(InvitedUserSearch.registered(window)) },
        range  : { it, Window window -> it.affiliate().teamUsers(TeamUserSearch.registered(window)) },
        assets : { it, Window window -> it.affiliate().assets(AssetSearch.everybody()) },
        users  : { it, Window window -> it.users().users(UserSearch.everybody()) },
    ]

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
        server.answer(200, ANSWER)
        server.requests.clear()
    }

    def '#operation takes #least to #most rows on a page: #size (seeds 000 to 004, request parameters; L02, L03)'() {
        given:
        def listing = sized(operation, size)

        expect: 'what is within is sent as it is'
        verdict(listing) == (nearest == null ? null : "$name=$size is not between $least and $most; nearest: $nearest")
        nearest != null || asked()[name] as int == size

        and: 'leniently, what is beyond is sent as the nearest that will do, and told'
        def page = listing.calls { it.lenient(true) }.page()
        asked()[name] as int == (nearest ?: size)
        page.adjustments().findAll { it.parameter() == name } == (nearest == null ? [] : [new Adjustment(name, "$size", "$nearest", "is not between $least and $most")])

        where:
        [operation, name, least, most, size, nearest] << [
            ['kyc', 'pageSize', 1, 1000], ['list', 'pageSize', 1, 1000], ['assets', 'pageSize', 1, 100],
            ['range', 'pageSize', 1, 1000], ['users', 'per_page', 1, 100],
        ].collectMany { row ->
            [[-5, 1], [0, 1], [1, null], [row[3], null], [row[3] + 1, row[3]], [Integer.MAX_VALUE, row[3]]].collect { row + it }
        }
    }

    def '#operation may start #reach, to the second: #start (seed 000, description; seed 003, precaution 5; L07, L08)'() {
        given:
        def listing = OPERATIONS[operation](partners, Window.between(at(start), at('2026-06-17 11:00:00')))

        expect:
        verdict(listing) == (nearest == null ? null : "startTime=$start $rule; nearest: $nearest" as String)
        nearest != null || asked().startTime == start

        and: 'leniently, as early as will still be allowed when the request arrives'
        def page = listing.calls { it.lenient(true) }.page()
        asked().startTime == (nearest ?: start)
        page.adjustments() == (nearest == null ? [] : [new Adjustment('startTime', start, nearest, rule)])

        where:
        operation | reach             | start                 || nearest
        'kyc'     | 'six months back' | '2025-12-17 11:59:59' || '2025-12-17 12:01:00'
        'kyc'     | 'six months back' | '2025-12-17 12:00:00' || null
        'kyc'     | 'six months back' | '2025-12-17 12:00:01' || null
        'kyc'     | 'six months back' | '2020-01-01 00:00:00' || '2025-12-17 12:01:00'
        'range'   | '30 days back'    | '2026-05-18 11:59:59' || '2026-05-18 12:01:00'
        'range'   | '30 days back'    | '2026-05-18 12:00:00' || null
        'range'   | '30 days back'    | '2026-05-18 12:00:01' || null
        'list'    | 'at any time'     | '2012-01-01 00:00:00' || null
        rule = operation == 'kyc' ? 'is older than the 6 months that the vendor has results of' : 'is more than 30 days back, which the vendor refuses'
    }

    def 'six months are those of the calendar: on #today from #reach on (L08)'() {
        given:
        now = at(today)

        expect:
        verdict(OPERATIONS.kyc(partners, Window.between(at(reach), now))) == null
        verdict(OPERATIONS.kyc(partners, Window.between(at(reach).minusSeconds(1), now))) =~ /^startTime=/

        where:
        today                 | reach
        '2026-08-31 10:00:00' | '2026-02-28 10:00:00'
        '2024-08-31 10:00:00' | '2024-02-29 10:00:00'
        '2026-03-01 00:00:00' | '2025-09-01 00:00:00'
    }

    def 'an end before the start is refused, the same second is not: #operation (L11)'() {
        expect:
        verdict(listing(0)) == null
        verdict(listing(-1)) == message

        where:
        operation | message                                                                 | listing
        'kyc'     | 'endTime=2026-06-09 23:59:59 is before startTime=2026-06-10 00:00:00'   | { OPERATIONS.kyc(partners, window(it)) }
        'list'    | 'endTime=2026-06-09 23:59:59 is before startTime=2026-06-10 00:00:00'   | { OPERATIONS.list(partners, window(it)) }
        'range'   | 'endTime=2026-06-09 23:59:59 is before startTime=2026-06-10 00:00:00'   | { OPERATIONS.range(partners, window(it)) }
        'assets'  | 'endTime=2026-06-09 23:59:59 is before startTime=2026-06-10 00:00:00'   | { partners.affiliate().assets(AssetSearch.everybody().from(at('2026-06-10 00:00:00')).to(at('2026-06-10 00:00:00').plusSeconds(it))) }
        'users'   | 'created_at_end=2026-06-09T15:59:59Z is before created_at_start=2026-06-09T16:00:00Z' | { partners.users().users(UserSearch.everybody().createdFrom(at('2026-06-10 00:00:00')).createdBefore(at('2026-06-10 00:00:00').plusSeconds(it))) }
    }

    def 'what cannot be mended is refused, leniently too: #message (#source)'() {
        expect:
        verdict(listing(partners)) == message
        verdict(listing(partners).calls { it.lenient(true) }) == message

        where:
        source                  | message                                                                     | listing
        'L37'                   | 'referralCode=" " is blank; leave it out instead'                           | { it.affiliate().invitedUsers(InvitedUserSearch.thisMonth().referralCode(' ')) }
        'L37'                   | 'referralCode="" is blank; leave it out instead'                            | { it.affiliate().teamUsers(TeamUserSearch.thisMonth().referralCode('')) }
        'L37'                   | 'user_account_id="" is blank; leave it out instead'                         | { it.users().users(UserSearch.everybody().userAccountId('')) }
        'seed 003, precaution 7' | 'partnerUids=101 uids are more than 100; nearest: several searches of 100' | { it.affiliate().teamUsers(TeamUserSearch.thisMonth().partnerUids((1L..101L).toList())) }
        'seed 004'              | 'gold_kyc_status=gold is no filter'                                         | { it.users().users(UserSearch.everybody().kycStatus(new Product('gold'), KycStatus.PENDING)) }
    }

    def 'a hundred partner uids are not too many (seed 003, precaution 7)'() {
        expect:
        verdict(partners.affiliate().teamUsers(TeamUserSearch.thisMonth().partnerUids((1L..100L).toList()))) == null
        asked().partnerUids == (1..100).toList()
    }

    def 'all that is wrong is told at once, and by whom (issue 4 of 5, errors)'() {
        when:
        partners.affiliate().teamUsers(TeamUserSearch.registered(Window.between(at('2026-01-01 00:00:00'), now)).referralCode(' ').pageSize(0)).page()

        then:
        def refused = thrown(InvalidRequestException)
        refused.problems()*.parameter() == ['startTime', 'referralCode', 'pageSize']
        !refused.byVendor()
        refused.failure().operation().id() == 'listTeamUsersInRange'
        refused.failure().attempts() == 0
        server.requests.empty
    }

    /** What was wrong, in words; null when it was sent. */
    private String verdict(Listing listing) {
        server.requests.clear()
        try {
            listing.page()
            assert server.requests.size() == 1
            null
        } catch (InvalidRequestException e) {
            assert server.requests.empty && e.message.contains("not sent: ${e.problems().join('; ')} (")
            e.problems().join('; ')
        }
    }

    /** The parameters of the last request. */
    private Map<String, ?> asked() {
        def last = server.requests.last()
        last.method == 'POST' ? last.json as Map : last.decodedQuery.split('&').collectEntries { it.split('=', 2).toList() }
    }

    private Listing sized(String operation, int size) {
        switch (operation) {
            case 'kyc': return partners.affiliate().kycResults(KycResultSearch.thisMonth().pageSize(size))
            case 'list': return partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth().pageSize(size))
            case 'assets': return partners.affiliate().assets(AssetSearch.everybody().pageSize(size))
            case 'range': return partners.affiliate().teamUsers(TeamUserSearch.thisMonth().pageSize(size))
            default: return partners.users().users(UserSearch.everybody().perPage(size))
        }
    }

    private static Window window(int seconds) {
        Window.between(at('2026-06-10 00:00:00'), at('2026-06-10 00:00:00').plusSeconds(seconds))
    }
}
