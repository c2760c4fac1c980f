package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.contract.Operation
import dev.partnerkit.client.harvest.Anomaly.Kind
import dev.partnerkit.client.harvest.Certificate.Completeness
import dev.partnerkit.client.harvest.Checkpoint
import dev.partnerkit.client.harvest.Harvest
import dev.partnerkit.client.harvest.Span
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.contract.support.Reaped
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title
import java.time.Instant
import java.util.function.Consumer
import static dev.partnerkit.contract.support.Reaped.NOW

@Title('Harvests that were stopped, and go on from a checkpoint')
class HarvestCheckpointSpec extends Specification {

    static final Instant FROM = Instant.parse('2026-06-01T00:00:00Z')

    @Shared
    @AutoCleanup
    Reaped reaped = new Reaped()

    def setup() {
        reaped.reset()
    }

    def 'stopped after #stop batches and gone on, #operation finds the same rows, none twice (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(100, FROM, NOW.minusSeconds(60))
        def whole = harvest(operation).collect()

        when:
        def (rows, checkpoint) = stopped(harvest(operation), stop)
        def certificate = harvest(operation).from(Checkpoint.parse(checkpoint)).each({ rows += it.rows() } as Consumer)

        then:
        rows == whole.rows()
        certificate.rows() == 100
        certificate.completeness() == Completeness.PROVEN
        [certificate.from(), certificate.to()] == [whole.certificate().from(), whole.certificate().to()]

        and: 'what has to be kept for that is small'
        checkpoint.length() < 120

        where:
        [operation, stop] << [['invited', 'users', 'assets'], [1, 4]].combinations()
    }

    def 'what leaves before a stop is told by the harvest that goes on: #operation (issue 4 of 5, harvest)'() {
        given: 'one who was read and one who was not'
        reaped.spread(100, FROM, NOW.minusSeconds(60))
        def (rows, checkpoint) = stopped(harvest(operation), 2)
        reaped.arranged.world.apply(Reaped.leaving(leaver))

        when:
        def certificate = harvest(operation).from(Checkpoint.parse(checkpoint)).each({ rows += it.rows() } as Consumer)

        then:
        Reaped.numbers(rows).containsAll((1..100).toSet() - leaver)
        rows.size() == Reaped.numbers(rows).size()
        certificate.completeness() == Completeness.MOVED
        certificate.anomalies()*.kind().contains(Kind.DELETED)

        where:
        [operation, leaver] << [['invited', 'users'], [2, 100]].combinations()
    }

    def 'a checkpoint of another search is refused, and so is a text that is none (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(30, FROM, NOW.minusSeconds(60))
        def (rows, checkpoint) = stopped(harvest('invited'), 1)

        when:
        harvest(other).from(Checkpoint.parse(text == null ? checkpoint : text)).collect()

        then:
        thrown(IllegalArgumentException)

        where:
        other     | text
        'users'   | null
        'assets'  | null
        'range'   | null
        'invited' | ''
        'invited' | 'INVITED_USERS 0 1'
        'invited' | 'SOMETHING 0 1 2 3 4 5 6'
    }

    def 'a checkpoint of another account is refused: #which (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(30, FROM, NOW.minusSeconds(60))
        def (rows, checkpoint) = stopped(harvest(which), 1)
        def key = reaped.arranged.wire.key
        def other = PartnerClients.builder().sandbox(Mock.SERVER.url()).clock(reaped.arranged.world.clock())
            .affiliate('second', key.apiKey(), key.secret()).users('second', reaped.arranged.wire.partnerKey).build()

        when:
        second(other).harvest().from(Checkpoint.parse(checkpoint)).collect()

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message.contains('second')

        cleanup:
        other.close()

        where:
        which     | second
        'invited' | { it.affiliate('second').invitedUsers(InvitedUserSearch.registered(Window.between(FROM, NOW)).pageSize(7)) }
        'users'   | { it.users('second').users(UserSearch.everybody().createdFrom(FROM).perPage(7)) }
        'assets'  | { it.affiliate('second').assets(AssetSearch.everybody().pageSize(10)) }
    }

    def 'a checkpoint that makes no sense is refused: #message (issue 4 of 5, harvest)'() {
        when:
        new Checkpoint(Operation.INVITED_USERS, 1, new Span(from, 9), 5, rows, announced, requests)

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == message

        where:
        from | rows | announced | requests || message
        10   | 0    | 0         | 0        || 'to 9 is before from=10'
        3    | -7   | 0         | 0        || 'rows -7 is below 0'
        3    | 0    | -9        | 0        || 'announced -9 is below 0'
        3    | 0    | 0         | -4       || 'requests -4 is below 0'
    }

    def 'a checkpoint says the same once it was written down and read (issue 4 of 5, harvest)'() {
        given:
        reaped.spread(30, FROM, NOW.minusSeconds(60))
        def checkpoints = []

        when:
        harvest('users').each({ checkpoints << it.checkpoint() } as Consumer)

        then:
        checkpoints.size() > 2
        checkpoints.every { Checkpoint.parse(it.toString()) == it }
    }

    /** What came before the power went out, and the last checkpoint. */
    private static List stopped(Harvest<?> harvest, int batches) {
        def rows = []
        def checkpoint = null
        def left = batches
        try {
            harvest.each({
                rows += it.rows()
                checkpoint = it.checkpoint().toString()
                if (--left == 0) {
                    throw new IllegalStateException('the power went out')
                }
            } as Consumer)
        } catch (IllegalStateException ignored) {
            assert left == 0
        }
        [rows, checkpoint]
    }

    private Harvest<?> harvest(String which) {
        switch (which) {
            case 'invited':
                return reaped.partners.affiliate().invitedUsers(InvitedUserSearch.registered(Window.between(FROM, NOW)).pageSize(7)).harvest()
            case 'users':
                return reaped.partners.users().users(UserSearch.everybody().createdFrom(FROM).perPage(7)).harvest()
            case 'assets':
                return reaped.partners.affiliate().assets(AssetSearch.everybody().pageSize(10)).harvest()
            default:
                return reaped.partners.affiliate().teamUsers(TeamUserSearch.registered(Window.between(FROM, NOW)).pageSize(10)).harvest()
        }
    }
}
