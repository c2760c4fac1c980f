package dev.partnerkit.contract.kit

import dev.partnerkit.client.generated.affiliate.AffiliateApi
import dev.partnerkit.client.generated.users.UsersApi
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

/** Tests as a user of the mock might write them with Micronaut Test; {@link MicronautKitSpec} runs them. */
class MicronautTests {

    @MicronautTest(startApplication = false)
    @PartnerMockSpec(base = Beginning.DOCUMENTS)
    static class Spock extends Specification implements PartnerMockProperties {

        @Inject
        AffiliateApi affiliate
        @Inject
        UsersApi users
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
            affiliate.listInvitedUsers('2026-06-16 00:00:00', '2026-06-16 23:59:59', 1, 100, null, null)
                .data.list*.uid == [4711L, 123392240L]

            where:
            time << ['first', 'second']
        }
    }

    @MicronautJUnit(startApplication = false)
    @PartnerMockTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class JUnit implements PartnerMockProperties {

        @Inject
        AffiliateApi affiliate

        @RepeatedTest(2)
        void everythingIsAsAtTheBeginning(TestWorld world) {
            Seen.note(world)
            assert world.is(partners()) && world.journal().recorded() == 0
            partners().apply(Scene.blank().customer(4711) {
                it.invitedBy(world.partner()).registered(world.clock().instant().minusSeconds(60))
            })
            assert affiliate.listInvitedUsers(null, null, 1, 100, null, null).data.list*.uid == [4711L]
        }
    }
}
