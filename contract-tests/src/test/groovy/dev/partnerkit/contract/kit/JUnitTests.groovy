package dev.partnerkit.contract.kit

import dev.partnerkit.mock.seed.Documents
import dev.partnerkit.mock.test.Beginning
import dev.partnerkit.mock.test.FromMock
import dev.partnerkit.mock.test.PartnerMockTest
import dev.partnerkit.mock.test.TestWorld
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.Reading
import dev.partnerkit.mock.world.World
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Nested
import org.junit.jupiter.api.RepeatedTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.parallel.Execution
import org.junit.jupiter.api.parallel.ExecutionMode
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

import java.lang.annotation.Retention
import java.lang.annotation.RetentionPolicy

/** Tests as a user of the mock might write them with JUnit; {@link JUnitSpec} runs them. */
class JUnitTests {

    @PartnerMockTest
    static class Parameters {

        @BeforeEach
        void arrange(TestWorld partners) {
            partners.world().save('before')
        }

        @Test
        void one(TestWorld partners) {
            assert Seen.customers(partners, 4711) == [4711L]
        }

        @Test
        void other(World world, URI url, TestWorld partners) {
            assert world.is(partners.world()) && url == partners.url() && world.saved() == ['before']
            assert Seen.customers(partners, 4712) == [4712L]
        }

        @ParameterizedTest
        @ValueSource(longs = [4713L, 4714L])
        void rows(long uid, TestWorld partners) {
            assert Seen.customers(partners, uid) == [uid]
        }

        @AfterEach
        void look(World world) {
            assert world.saved() == ['before'] && world.journal().recorded() == 1
        }

        @Nested
        class Inner {

            @Test
            void nested(TestWorld partners) {
                assert Seen.customers(partners, 4715) == [4715L]
            }
        }
    }

    @PartnerMockTest
    static class Fields {

        @FromMock
        TestWorld partners
        @FromMock
        private World world
        @FromMock
        protected URI url

        @Test
        void filled() {
            assert world.is(partners.world()) && url == partners.url()
            assert Seen.customers(partners, 4716) == [4716L]
        }

        @Test
        void filledAgain() {
            assert Seen.customers(partners, 4717) == [4717L]
        }

        @Nested
        class Inner {

            @FromMock
            World inner

            @Test
            void bothFilled() {
                assert inner.is(world)
                assert Seen.customers(partners, 4718) == [4718L]
            }
        }
    }

    @PartnerMockTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneObject {

        @FromMock
        TestWorld partners

        @RepeatedTest(3)
        void again() {
            assert Seen.customers(partners, 4719) == [4719L]
        }
    }

    @PartnerMockTest
    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {

        @FromMock
        TestWorld partners

        @RepeatedTest(50)
        void alone(TestWorld same) {
            assert same.is(partners)
            def uid = 5000L + same.apiKey().hashCode() % 1000
            assert Seen.customers(same, uid) == [uid]
            assert Seen.invited(same) == [uid]
            assert same.journal().recorded() == 2
        }
    }

    @PartnerMockTest(base = Beginning.DOCUMENTS, readings = 'page-size-beyond=clamp')
    static class Options {

        @Test
        void documents(TestWorld partners) {
            Seen.note(partners)
            assert partners.partner() == 1116350L
            assert partners.world().snapshot().is(Documents.baseline().snapshot())
            assert partners.world().throttle().limits() == Limits.OFF
            assert partners.world().readings().of(Reading.PAGE_SIZE_BEYOND) == 'clamp'
            assert Seen.wire(partners).get('/invitation/user/list', [pageSize: 1001]).page
            assert Seen.wire(partners).users().json.items*.user_account_id == ['member-001']
        }

        @Test
        @PartnerMockTest(limits = '1,off')
        void blank(TestWorld partners) {
            Seen.note(partners)
            assert partners.world().snapshot().accounts().size() == 1
            assert partners.world().throttle().limits() == new Limits(1, 0)
        }

        @Test
        @PartnerMockTest(file = '/worlds/two-users.yaml')
        void file(TestWorld partners) {
            Seen.note(partners)
            assert partners.partner() == 7 && partners.institution() == 'acme'
            assert partners.clock().stopped
            assert Seen.wire(partners).get('/invitation/user/list', [startTime: '2026-06-01 00:00:00', endTime: '2026-06-19 00:00:00']).uids == [8]
        }
    }

    @PartnerMockTest(limits = 'documented')
    @Retention(RetentionPolicy.RUNTIME)
    @interface WithPartners {}

    @WithPartners
    static class OwnAnnotation {

        @Test
        void asked(TestWorld partners) {
            Seen.note(partners)
            assert partners.world().throttle().limits() == Limits.DOCUMENTED
        }
    }

    static class Inherited extends Options {}

    static class OnlyMethod {

        @Test
        @PartnerMockTest
        void asked(TestWorld partners) {
            assert Seen.customers(partners, 4720) == [4720L]
        }
    }

    static class Mistaken {

        @PartnerMockTest
        static class Parameter {
            @Test
            void test(@FromMock String url) {}
        }

        @PartnerMockTest
        static class Field {
            @FromMock
            int port
            @Test
            void test() {}
        }

        @PartnerMockTest
        static class StaticField {
            @FromMock
            static World world
            @Test
            void test() {}
        }

        @PartnerMockTest
        static class BeforeTheFirst {
            @BeforeAll
            static void arrange(TestWorld partners) {}
            @Test
            void test() {}
        }

        @PartnerMockTest
        static class InTheConstructor {
            InTheConstructor(TestWorld partners) {}
            @Test
            void test() {}
        }

        @PartnerMockTest(file = 'nowhere.yaml')
        static class NoFile {
            @Test
            void test() {}
        }

        @PartnerMockTest(file = '/worlds/broken.yaml')
        static class BrokenFile {
            @Test
            void test() {}
        }

        @PartnerMockTest(file = '/worlds/two-users.yaml', base = Beginning.DOCUMENTS)
        static class TwoBases {
            @Test
            void test() {}
        }

        @PartnerMockTest(readings = 'page-size=clamp')
        static class Reading {
            @Test
            void test() {}
        }

        @PartnerMockTest(limits = 'none')
        static class NoLimits {
            @Test
            void test() {}
        }

        @PartnerMockTest
        @TestInstance(TestInstance.Lifecycle.PER_CLASS)
        @Execution(ExecutionMode.CONCURRENT)
        static class Haste {
            @FromMock
            World world
            @Test
            void test() {}
        }
    }
}
