package dev.partnerkit.contract.kit

import dev.partnerkit.mock.test.FromMock
import dev.partnerkit.mock.test.PartnerMockSpec
import dev.partnerkit.mock.test.TestWorld
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.Reading
import dev.partnerkit.mock.world.World
import spock.lang.Execution
import spock.lang.Shared
import spock.lang.Specification

import static org.spockframework.runtime.model.parallel.ExecutionMode.CONCURRENT

/** Specifications as a user of the mock might write them with Spock; {@link SpockSpec} runs them. */
class SpockSpecs {

    @PartnerMockSpec
    static class Fields extends Specification {

        @FromMock
        TestWorld partners
        @FromMock
        protected World world
        @FromMock
        private URI url

        def setup() {
            partners.world().save('before')
        }

        def 'filled'() {
            expect:
            world.is(partners.world()) && url == partners.url()
            Seen.customers(partners, 4711) == [4711L]
        }

        def 'row #uid'() {
            expect:
            Seen.customers(partners, uid) == [uid]

            where:
            uid << [4712L, 4713L, 4714L]
        }

        def cleanup() {
            assert world.saved() == ['before'] && world.journal().recorded() == 1
        }
    }

    @PartnerMockSpec(readings = 'page-size-beyond=clamp')
    static class Extending extends Fields {

        def 'a feature of its own'() {
            expect:
            world.readings().takes(Reading.PAGE_SIZE_BEYOND, 'clamp')
            Seen.customers(partners, 4715)
        }

        def 'filled'() {
            expect:
            Seen.customers(partners, 4716)
        }

        @PartnerMockSpec(limits = 'documented')
        def 'asked for anew'() {
            expect:
            world.readings().changed().isEmpty()
            world.throttle().limits() == Limits.DOCUMENTED
            Seen.customers(partners, 4717)
        }
    }

    @PartnerMockSpec
    @Execution(CONCURRENT)
    static class Parallel extends Specification {

        @FromMock
        TestWorld partners

        def 'alone #uid'() {
            expect:
            Seen.customers(partners, uid) == [uid]
            Seen.invited(partners) == [uid]
            partners.journal().recorded() == 2

            where:
            uid << (5001L..5050L)
        }
    }

    static class OnlyFeature extends Specification {

        @FromMock
        TestWorld partners

        @PartnerMockSpec
        def 'asked'() {
            expect:
            Seen.customers(partners, 4718) == [4718L]
        }
    }

    static class Mistaken {

        @PartnerMockSpec
        static class SharedField extends Specification {
            @FromMock
            @Shared
            TestWorld partners
            def 'a feature'() {
                expect:
                true
            }
        }

        @PartnerMockSpec
        static class StaticField extends Specification {
            @FromMock
            static World world
            def 'a feature'() {
                expect:
                true
            }
        }

        @PartnerMockSpec
        static class Field extends Specification {
            @FromMock
            String url
            def 'a feature'() {
                expect:
                true
            }
        }

        @PartnerMockSpec(file = '/worlds/broken.yaml')
        static class BrokenFile extends Specification {
            def 'a feature'() {
                expect:
                true
            }
        }
    }
}
