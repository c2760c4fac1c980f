package dev.partnerkit.contract.support

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.KycResultSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.harvest.Harvest
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.PartnerUser
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.mock.journal.Wanted
import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Cue
import dev.partnerkit.mock.world.Member
import groovy.json.JsonSlurper

import java.time.Instant

import static dev.partnerkit.contract.support.Arranged.PARTNER
import static dev.partnerkit.contract.support.Arranged.at

/** A world to harvest from, whose clock stands at 2026-06-20 12:00:00 of the affiliate, and the clients that do. */
class Reaped implements Closeable {

    static final Instant NOW = at('2026-06-20 12:00:00')

    final Arranged arranged = new Arranged('2026-06-20 12:00:00')
    final PartnerClients partners

    Reaped() {
        arranged.world.settle()
        partners = PartnerClients.builder().sandbox(Mock.SERVER.url()).limits(RateLimits.OFF).clock(arranged.world.clock())
            .affiliate(arranged.wire.key.apiKey(), arranged.wire.key.secret()).users(arranged.wire.partnerKey).build()
    }

    void reset() {
        arranged.world.reset()
    }

    /** So many customers or members, numbered from 1 on, spread evenly from a moment to another; the first is the earliest. */
    void spread(int many, Instant from, Instant to) {
        long step = (to.toEpochMilli() - from.toEpochMilli()).intdiv(many)
        arranged.world.apply((1..many).collectMany { joining(it, from.plusMillis(step * it - step.intdiv(2))) })
    }

    static List<Change> joining(long number, Instant moment) {
        [Change.Registered.customer(number, PARTNER, moment), new Change.Enrolled('institution', member(number, moment))]
    }

    static List<Change> leaving(long number) {
        [new Change.Left(number), new Change.Unenrolled('institution', id(number))]
    }

    static String id(long number) {
        "m-$number"
    }

    private static Member member(long number, Instant moment) {
        new Member(id(number), moment, [])
    }

    /** What happens once an operation has given so many answers. */
    void after(String operation, int answers, List<Change> changes) {
        arranged.world.cue(new Cue.When.After(operation, answers), changes)
    }

    /** What an operation was asked, request by request: names and values. */
    List<Map<String, String>> asked(String operation) {
        arranged.world.journal().find(Wanted.operation(operation)).collect { exchange ->
            def query = exchange.target().contains('?') ? exchange.target().split(/\?/, 2)[1] : ''
            def pairs = query.tokenize('&').collectEntries { it.split('=', 2).collect { URLDecoder.decode(it, 'UTF-8') } }
            exchange.method() == 'POST' ? new JsonSlurper().parse(exchange.sent().body()) as Map : pairs as Map
        }
    }

    /** The whole of an operation whose window may be cut. */
    Harvest<?> harvest(String operation, int size, Instant from = Instant.parse('2026-06-01T00:00:00Z'), Instant to = NOW) {
        def window = Window.between(from, to)
        switch (operation) {
            case 'listInvitedUsers':
                return partners.affiliate().invitedUsers(InvitedUserSearch.registered(window).pageSize(size)).harvest()
            case 'listInvitedUserKycResults':
                return partners.affiliate().kycResults(KycResultSearch.registered(window).pageSize(size)).harvest()
            default:
                return partners.users().users(UserSearch.everybody().createdFrom(from).createdBefore(to).perPage(size)).harvest()
        }
    }

    /** The numbers of those whom rows are about. */
    static Set<Integer> numbers(List<?> rows) {
        rows.collect { it instanceof PartnerUser ? (it.userAccountId() - 'm-') as int : it.uid() as int } as Set
    }

    @Override
    void close() {
        partners.close()
    }
}
