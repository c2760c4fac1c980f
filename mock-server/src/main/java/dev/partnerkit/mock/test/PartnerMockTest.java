package dev.partnerkit.mock.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a JUnit class a world of its own, on a server that all classes share.
 *
 * <pre>{@code
 * @PartnerMockTest
 * class InvitationsTest {
 *     @Test
 *     void findsWhoRegisteredToday(TestWorld partners) {
 *         partners.apply(Scene.blank().customer(4711, c -> c.invitedBy(partners.partner())));
 *         // call partners.url() with partners.apiKey() and partners.secretKey()
 *     }
 * }
 * }</pre>
 *
 * <p>Methods of tests and those before and after each take what they want as parameters: a {@link TestWorld}, its
 * {@code World}, its {@code URI}. Fields take the same when they say {@link FromMock}. On a method it is asked for anew,
 * and what the class says does not count there.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PartnerMockExtension.class)
public @interface PartnerMockTest {

    /** What the world begins with. */
    Beginning base() default Beginning.BLANK;

    /** A world file, as {@link Class#getResource} finds it from the class of the test; it brings its own base. */
    String file() default "";

    /** Readings that are not the usual ones, such as {@code page-size-beyond=clamp}. */
    String[] readings() default {};

    /** {@code documented}, or figures such as {@code 5,100}; without it no limits, unless the file has some. */
    String limits() default "";
}
