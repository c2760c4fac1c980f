package dev.partnerkit.contract.client

import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.KycResultSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.harvest.Certificate.Completeness
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Reaped
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Instant

import static dev.partnerkit.contract.support.Reaped.NOW

@Title('How many requests a harvest of fifty thousand takes')
class HarvestBudgetSpec extends Specification {

    static final int MANY = 50_000
    static final Instant FROM = Instant.parse('2026-01-01T00:00:00Z')

    @Shared
    @AutoCleanup
    Reaped reaped = new Reaped()

    def setupSpec() {
        reaped.spread(MANY, FROM, NOW.minusSeconds(60))
    }

    def 'no more than 1.6 for each full answer and three: #operation, #size a page (issue 4 of 5, done when)'() {
        given:
        def listing = search(reaped.partners)

        when:
        def planned = listing.harvest().plan()
        def seen = new HashSet<Object>(2 * MANY)
        def certificate = listing.harvest().collect().with {
            rows().each { seen << key(it) }
            certificate()
        }
        def most = 1.6 * Math.ceil(MANY / size) + 3
        println "$operation: $MANY rows in ${certificate.requests()} requests, planned ${planned.requests()}, at most $most"

        then:
        certificate.requests() <= most
        certificate.rows() == MANY
        certificate.completeness() == Completeness.PROVEN
        seen.size() == MANY

        where:
        operation                   | size | key                    | search
        'listInvitedUsers'          | 1000 | { it.uid() }           | { it.affiliate().invitedUsers(InvitedUserSearch.registered(Window.between(FROM, NOW))) }
        'listInvitedUserKycResults' | 1000 | { it.uid() }           | { it.affiliate().kycResults(KycResultSearch.registered(Window.between(FROM, NOW))) }
        'listUsers'                 | 100  | { it.userAccountId() } | { it.users().users(UserSearch.everybody()) }
    }
}
