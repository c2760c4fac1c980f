package dev.partnerkit.mock.test;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;

/**
 * Points the clients of a Micronaut application at a world of the mock, in a test of Micronaut Test:
 *
 * <pre>{@code
 * @MicronautTest
 * @PartnerMockTest // in Spock @PartnerMockSpec
 * @TestInstance(TestInstance.Lifecycle.PER_CLASS) // Micronaut Test wants it in JUnit for properties
 * class InvitationsTest implements PartnerMockProperties {
 *     @Inject
 *     AffiliateClient affiliate;
 * }
 * }</pre>
 *
 * <p>The clients of an application have one set of keys, so all tests of the class have the same world, one test after
 * the other: it is reset before each, and closed after the last. Without the second annotation it is neither.
 */
public interface PartnerMockProperties extends TestPropertyProvider {

    /** The world of this class. */
    default TestWorld partners() {
        return ClassWorlds.of(getClass());
    }

    /** The configuration of the clients; whoever overrides it puts its own beside. */
    @Override
    default Map<String, String> getProperties() {
        return partners().properties();
    }
}
