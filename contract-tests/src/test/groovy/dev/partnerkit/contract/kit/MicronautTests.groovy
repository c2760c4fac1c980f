package dev.partnerkit.contract.kit

import dev.partnerkit.client.affiliate.AffiliateClient
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.users.UsersClient
import dev.partnerkit.mock.seed.Scene
import dev.partnerkit.mock.test.Beginning
import dev.partnerkit.mock.test.FromMock
import dev.partnerkit.mock.test.PartnerMockProperties
import dev.partnerkit.mock.test.PartnerMockSpec
import dev.partnerkit.mock.test.PartnerMockTest
import dev.partnerkit.mock.test.TestWorld
import io.micronaut.test.extensions.junit5.annotation.MicronautTest as MicronautJUnit
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import jakarta.inject.Inject
import org.junit.jupiter.api.RepeatedTest
import org.junit.jupiter.api.TestInstance
import spock.lang.Specification

import java.time.LocalDate

/** Tests as a user of the mock might write them with Micronaut Test; {@link MicronautKitSpec} runs them. */
class MicronautTests {

    @MicronautTest(startApplication = false)
    @PartnerMockSpec(base = Beginning.DOCUMENTS)
    static class Spock extends Specification implements PartnerMockProperties {

        static final JUNE_16 = LocalDate.of(2026, 6, 16)

        @Inject
        AffiliateClient affiliate
        @Inject
        UsersClient users
        @FromMock
        TestWorld world

        def 'everything is as at the beginning: #time'() {
            given:
            Seen.note(world)
            partners().apply(Scene.blank().customer(4711) {
                it.invitedBy(partners().partner()).registered('2026-06-16 20:00:00')
            })

            expect:
            world.is(partners()) && world.journal().recorded() == 0
            affiliate.invitedUsers(InvitedUserSearch.registered(Window.days(JUNE_16, JUNE_16))).page()
                .rows()*.uid() == [4711L, 123392240L]

            where:
            time << ['first', 'second']
        }
    }

    @MicronautJUnit(startApplication = false)
    @PartnerMockTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class JUnit implements PartnerMockProperties {

        @Inject
        AffiliateClient affiliate

        @RepeatedTest(2)
        void everythingIsAsAtTheBeginning(TestWorld world) {
            Seen.note(world)
            assert world.is(partners()) && world.journal().recorded() == 0
            partners().apply(Scene.blank().customer(4711) {
                it.invitedBy(world.partner()).registered(world.clock().instant().minusSeconds(60))
            })
            assert affiliate.invitedUsers(InvitedUserSearch.thisMonth()).page().rows()*.uid() == [4711L]
        }
    }
}
