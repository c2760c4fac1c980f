package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.drift.Drift
import dev.partnerkit.client.error.UnexpectedResponseException
import dev.partnerkit.client.error.UnexpectedResponseException.Kind
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.SortOrder
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Distorted
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Searched
import dev.partnerkit.mock.journal.Wanted
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException

@Title('Pages that no vendor should send: empty in the middle, standing still, told twice, too long')
class OddPagesSpec extends Specification {

    /** On three pages of ten. */
    static final int HOW_MANY = 25
    static final Window JUNE = Window.between(Instant.parse('2026-05-31T16:00:00Z'), Instant.parse('2026-06-20T04:00:00Z'))
    static final LIST = new Searched('invited users', { it.affiliate().invitedUsers(InvitedUserSearch.registered(JUNE).pageSize(10)) })
    static final RANGE = new Searched('team users', { it.affiliate().teamUsers(TeamUserSearch.registered(JUNE).pageSize(10)) })
    static final USERS = new Searched('users', { it.users().users(UserSearch.everybody().perPage(10).sortOrder(SortOrder.ASC)) })

    @Shared
    Arranged arranged = new Arranged('2026-06-20 12:00:00')

    def setupSpec() {
        HOW_MANY.times {
            arranged.user(1000 + it, registered: "2026-06-${String.valueOf(10 + it % 9)} 00:00:00").member("m-${100 + it}")
        }
    }

    def setup() {
        arranged.world.journal().clear()
    }

    def 'an empty page in the middle is no end (issue 4 of 5, paging)'() {
        given:
        def server = new Distorted(Mock.SERVER.url(), { body, asked -> if (asked =~ middle) { rows(body).clear() } })
        def odd = clients(server.url)

        expect:
        listing(odd).pages().collect { it.rows().size() } == [10, 0, 5]
        sent() == 3
        server.mishaps.empty

        cleanup:
        odd.close()
        server.close()

        where:
        listing | middle
        LIST    | /pageNo=2/
        RANGE   | /"pageNo":2/
        USERS   | /last_record_number=10/
    }

    def 'the end is where the vendor says it is, also when the last page is full (issue 4 of 5, paging)'() {
        given:
        def server = new Distorted(Mock.SERVER.url(), { body -> body.data.total = 20 })
        def odd = clients(server.url)

        expect:
        LIST(odd).stream().count() == 20
        sent() == 2

        cleanup:
        odd.close()
        server.close()
    }

    def 'a page that does not advance is told, and not asked for again and again: from #last (issue 4 of 5, paging)'() {
        given:
        def server = new Distorted(Mock.SERVER.url(), { body -> body.last_record_number = last })
        def odd = clients(server.url)

        when:
        walk(USERS(odd))

        then:
        def stuck = thrown(UnexpectedResponseException)
        stuck.kind() == Kind.NOT_ADVANCING
        stuck.failure().operation().id() == 'listUsers'
        sent() == requests

        cleanup:
        odd.close()
        server.close()

        where:
        last | walk                                                                              || requests
        0    | { it.stream().count() }                                                           || 1
        10   | { it.each { } }                                                                   || 2
        0    | { found -> unwrapped { found.eachPageAsync { CompletableFuture.completedFuture(null) }.join() } } || 1
    }

    def 'a page that is the one before again is told (issue 4 of 5, paging)'() {
        given: 'a server that does not look at the page number'
        def first = null
        def server = new Distorted(Mock.SERVER.url(), { body ->
            first = first ?: rows(body).collect()
            rows(body).clear()
            rows(body).addAll(first)
        })
        def odd = clients(server.url)

        when:
        listing(odd).stream().count()

        then:
        def stuck = thrown(UnexpectedResponseException)
        stuck.kind() == Kind.REPEATED
        sent() == 2
        server.mishaps.empty

        cleanup:
        odd.close()
        server.close()

        where:
        listing << [LIST, RANGE, USERS]
    }

    def 'a page that ends before the next one begins is told, for what is in between would be lost: #walk (issue 4 of 5, paging)'() {
        given: 'a server with pages of seven, whatever is asked for'
        def server = new Distorted(Mock.SERVER.url(), { body -> 3.times { rows(body).removeLast() } })
        def odd = clients(server.url)

        when:
        go(listing(odd))

        then:
        def told = thrown(UnexpectedResponseException)
        told.kind() == Kind.SHORT_PAGE
        told.message.contains('rows are left out behind: 7 of 25 rows from 0, next from 10')
        server.mishaps.empty

        cleanup:
        odd.close()
        server.close()

        where:
        walk      | listing | go
        'list'    | LIST    | { it.stream().count() }
        'range'   | RANGE   | { it.each { } }
        'users'   | USERS   | { it.pages().toList() }
        'harvest' | RANGE   | { it.harvest().collect() }
    }

    def 'a total that no page fulfils is no endless walk: #walk (issue 4 of 5, paging)'() {
        given:
        def server = new Distorted(Mock.SERVER.url(), { body ->
            rows(body).clear()
            body.data.total = total
        })
        def odd = clients(server.url)

        when:
        go(LIST(odd))

        then:
        def stuck = thrown(UnexpectedResponseException)
        stuck.kind() == Kind.NOT_ADVANCING
        stuck.message.contains("pages lead to no end: 0 of $total rows from ")
        sent() <= 8

        cleanup:
        odd.close()
        server.close()

        where:
        walk      | total             | go
        'pages'   | 1_000_000_000_000 | { it.stream().count() }
        'harvest' | 1_000_000_000_000 | { it.harvest().collect() }
        'harvest' | 500               | { it.harvest().collect() }
        'harvest' | 60                | { it.harvest().collect() }
    }

    def 'a page longer than asked for is read whole, and told (issue 4 of 5, drift)'() {
        given:
        def server = new Distorted(Mock.SERVER.url(), { body -> rows(body) << rows(body)[0] })
        def odd = clients(server.url)

        expect:
        listing(odd).page().rows().size() == 11
        odd.drift().all().collect { [it.kind(), it.pointer()] } == [[Drift.Kind.LONG_PAGE, pointer]]

        cleanup:
        odd.close()
        server.close()

        where:
        listing || pointer
        LIST    || '/data/list'
        USERS   || '/items'
    }

    private PartnerClients clients(URI url) {
        PartnerClients.builder().sandbox(url).limits(RateLimits.OFF).clock(arranged.world.clock())
            .affiliate(arranged.wire.key.apiKey(), arranged.wire.key.secret()).users(arranged.wire.partnerKey).build()
    }

    private long sent() {
        arranged.world.journal().find(Wanted.ANY).size()
    }

    private static List rows(body) {
        body.containsKey('items') ? body.items : body.data.list
    }

    static unwrapped(Closure call) {
        try {
            call()
        } catch (CompletionException e) {
            throw e.cause
        }
    }
}
