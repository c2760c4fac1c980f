package dev.partnerkit.mock.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How the whole text becomes bytes.
 *
 * @param causes the mistakes it comes of; none for the right way
 * @param rewriting what is done to the text before
 */
record Script(List<Cause> causes, UnaryOperator<String> rewriting, Charset charset) {

    static final Script RIGHT = new Script(List.of(), UnaryOperator.identity(), StandardCharsets.UTF_8);

    /** Charsets that are the default somewhere; not every Java runtime has all of them. */
    static final List<Charset> OTHER_CHARSETS = Stream.of("ISO-8859-1", "windows-1252", "GBK", "US-ASCII")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    static final List<Script> WRONG = wrong();

    byte[] bytes(String text) {
        return rewriting.apply(text).getBytes(charset);
    }

    private static List<Script> wrong() {
        List<Script> wrong = new ArrayList<>();
        OTHER_CHARSETS.forEach(charset -> wrong.add(in(Cause.TEXT_CHARSET, charset)));
        wrong.add(rewritten(Cause.TEXT_CHARSET, Script::encodedTwice));
        wrong.add(in(Cause.TEXT_UTF16, StandardCharsets.UTF_16LE));
        wrong.add(in(Cause.TEXT_UTF16, StandardCharsets.UTF_16BE));
        wrong.add(in(Cause.TEXT_UTF16, StandardCharsets.UTF_16));
        wrong.add(rewritten(Cause.TEXT_CASE, text -> text.toLowerCase(Locale.ROOT)));
        wrong.add(rewritten(Cause.TEXT_CASE, text -> text.toUpperCase(Locale.ROOT)));
        wrong.add(rewritten(Cause.TEXT_ENCODED, new Percent("-_.~", false, false)::encode));
        wrong.add(rewritten(Cause.TEXT_ENCODED, new Percent("-_.*", true, false)::encode));
        wrong.add(rewritten(Cause.TEXT_ENCODED, text -> Base64.getEncoder().encodeToString(utf8(text))));
        wrong.add(rewritten(Cause.TEXT_HASHED, text -> Hash.hex("SHA-256", utf8(text))));
        wrong.add(rewritten(Cause.TEXT_HASHED, text -> Hash.hex("MD5", utf8(text))));
        return List.copyOf(wrong);
    }

    private static Script in(Cause cause, Charset charset) {
        return new Script(List.of(cause), UnaryOperator.identity(), charset);
    }

    private static Script rewritten(Cause cause, UnaryOperator<String> rewriting) {
        return new Script(List.of(cause), rewriting, StandardCharsets.UTF_8);
    }

    private static String encodedTwice(String text) {
        return new String(utf8(text), StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
