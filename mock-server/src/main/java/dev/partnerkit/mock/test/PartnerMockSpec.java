package dev.partnerkit.mock.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.spockframework.runtime.extension.ExtensionAnnotation;

/**
 * Gives each feature of a specification, and each row of its tables, a world of its own, on a server that all share.
 *
 * <pre>{@code
 * @PartnerMockSpec
 * class InvitationsSpec extends Specification {
 *     @FromMock
 *     TestWorld partners
 *
 *     def 'finds who registered today'() {
 *         given:
 *         partners.apply(Scene.blank().customer(4711) { it.invitedBy(partners.partner()) })
 *         // call partners.url() with partners.apiKey() and partners.secretKey()
 *     }
 * }
 * }</pre>
 *
 * <p>A field that says {@link FromMock} takes a {@link TestWorld}, its {@code World} or its {@code URI}, from before
 * {@code setup()} on. On a feature it is asked for anew, and what the specification says does not count there.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtensionAnnotation(PartnerMockSpecExtension.class)
public @interface PartnerMockSpec {

    /** What the world begins with. */
    Beginning base() default Beginning.BLANK;

    /** A world file, as {@link Class#getResource} finds it from the class of the test; it brings its own base. */
    String file() default "";

    /** Readings that are not the usual ones, such as {@code page-size-beyond=clamp}. */
    String[] readings() default {};

    /** {@code documented}, or figures such as {@code 5,100}; without it no limits, unless the file has some. */
    String limits() default "";
}
