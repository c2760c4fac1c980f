package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.error.InvalidRequestException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.SortOrder
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Searched
import dev.partnerkit.mock.journal.Wanted
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

@Title('Going from page to page: lazily, to the end, and noticing a server that does not move on')
class PagingSpec extends Specification {

    /** On three pages of ten. */
    static final int HOW_MANY = 25
    static final Window JUNE = Window.between(Instant.parse('2026-05-31T16:00:00Z'), Instant.parse('2026-06-20T04:00:00Z'))
    static final LIST = new Searched('invited users', { it.affiliate().invitedUsers(InvitedUserSearch.registered(JUNE).pageSize(10)) })
    static final RANGE = new Searched('team users', { it.affiliate().teamUsers(TeamUserSearch.registered(JUNE).pageSize(10)) })
    static final USERS = new Searched('users', { it.users().users(UserSearch.everybody().perPage(10).sortOrder(SortOrder.ASC)) })

    @Shared
    Arranged arranged = new Arranged('2026-06-20 12:00:00')

    @Shared
    @AutoCleanup
    PartnerClients partners = clients(Mock.SERVER.url())

    def setupSpec() {
        HOW_MANY.times {
            arranged.user(1000 + it, registered: "2026-06-${String.valueOf(10 + it % 9)} 00:00:00").member("m-${100 + it}")
        }
    }

    def setup() {
        arranged.world.journal().clear()
    }

    def 'a listing sends nothing before it is asked, and then one request a page, when its rows are needed (issue 4 of 5, paging)'() {
        when:
        def found = listing(partners)
        def rows = found.iterator()

        then:
        sent() == 0

        when:
        def first = (1..10).collect { rows.next() }

        then:
        sent() == 1

        when:
        rows.next()

        then:
        sent() == 2

        when:
        def rest = rows.collect { it }

        then:
        sent() == 3
        (first + rest).toSet().size() == HOW_MANY - 1

        when:
        rows.next()

        then:
        thrown(NoSuchElementException)

        where:
        listing << [LIST, RANGE, USERS]
    }

    def 'a stream of rows sends for no page that it does not need: #limit rows (issue 4 of 5, paging)'() {
        expect:
        USERS(partners).stream().limit(limit).toList().size() == Math.min(limit, HOW_MANY)
        sent() == requests

        where:
        limit || requests
        1     || 1
        10    || 1
        11    || 2
        20    || 2
        21    || 3
        100   || 3
    }

    def 'each walk begins anew (issue 4 of 5, paging)'() {
        given:
        def users = USERS(partners)

        expect:
        users.stream().count() == HOW_MANY
        users.collect { it.userAccountId() }.toSet().size() == HOW_MANY
        users.pages().collect { it.rows().size() } == [10, 10, 5]
        sent() == 9
    }

    def 'page #number says where it stands (issue 4 of 5, paging)'() {
        when:
        def page = listing(partners).page(number)

        then:
        [page.rows().size(), page.total(), page.offset(), page.next(), page.last] == [size, HOW_MANY, before, after, last]
        sent() == 1

        where:
        number | listing || size | before | after | last
        1      | LIST    || 10   | 0      | 10    | false
        1      | USERS   || 10   | 0      | 10    | false
        2      | LIST    || 10   | 10     | 20    | false
        2      | USERS   || 10   | 10     | 20    | false
        3      | LIST    || 5    | 20     | 30    | true
        3      | USERS   || 5    | 20     | 25    | true
    }

    def 'there is no page #number (issue 4 of 5, paging)'() {
        when:
        USERS(partners).page(number)

        then:
        thrown(InvalidRequestException)
        sent() == 0

        where:
        number << [0, -1]
    }

    def 'pages come without waiting, and what hangs on them keeps no bytes from moving (issue 4 of 5, paging)'() {
        given:
        def thread = new CompletableFuture<String>()
        def held = new CountDownLatch(1)

        when: 'something that waits hangs on the answer'
        def blocked = listing(partners).pageAsync(2).thenApply { page ->
            thread.complete(Thread.currentThread().name)
            held.await(20, TimeUnit.SECONDS)
            page
        }
        thread.get(20, TimeUnit.SECONDS)

        then: 'others go on'
        (1..4).collect { listing(partners).page(3).rows().size() } == [5] * 4

        when:
        held.countDown()

        then:
        blocked.get(20, TimeUnit.SECONDS).rows().size() == 10

        where:
        listing << [LIST, USERS]
    }

    def 'each page without waiting: the next is sent for when what was made of the last is done (issue 4 of 5, paging)'() {
        given:
        def seen = new CopyOnWriteArrayList<Integer>()
        def stages = (1..3).collect { new CompletableFuture<Void>() }
        def arrived = (1..3).collect { new CompletableFuture<Integer>() }

        when:
        def all = listing(partners).eachPageAsync { page ->
            seen << page.rows().size()
            arrived[seen.size() - 1].complete(sent() as int)
            stages[seen.size() - 1]
        }

        then:
        (0..2).each { at ->
            assert arrived[at].get(20, TimeUnit.SECONDS) == at + 1
            assert !all.done
            stages[at].complete(null)
        }
        all.get(20, TimeUnit.SECONDS) == null
        seen == [10, 10, 5]

        where:
        listing << [LIST, USERS]
    }

    def 'whatever the consumer of pages throws ends the walk (issue 4 of 5, paging)'() {
        when:
        USERS(partners).eachPageAsync { throw new IllegalStateException('enough') }.get(20, TimeUnit.SECONDS)

        then:
        def ended = thrown(ExecutionException)
        ended.cause.message == 'enough'
        sent() == 1
    }

    private PartnerClients clients(URI url) {
        PartnerClients.builder().sandbox(url).limits(RateLimits.OFF).clock(arranged.world.clock())
            .affiliate(arranged.wire.key.apiKey(), arranged.wire.key.secret()).users(arranged.wire.partnerKey).build()
    }

    private long sent() {
        arranged.world.journal().find(Wanted.ANY).size()
    }
}
