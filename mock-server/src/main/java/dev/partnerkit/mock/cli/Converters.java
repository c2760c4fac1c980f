package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.seed.Origin.Generated;
import dev.partnerkit.mock.throttle.Limits;
import dev.partnerkit.mock.world.Strictness;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options that are more than texts; what is wrong with them is said in one sentence. */
final class Converters {

    private Converters() {}

    static final class OfLimits implements ITypeConverter<Limits> {
        @Override
        public Limits convert(String text) {
            try {
                return Limits.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class OfStrictness implements ITypeConverter<Strictness> {
        @Override
        public Strictness convert(String text) {
            return Arrays.stream(Strictness.values())
                    .filter(each -> each.key().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                            + Arrays.stream(Strictness.values())
                                    .map(Strictness::key)
                                    .collect(Collectors.joining(", "))));
        }
    }

    static final class OfCrowd implements ITypeConverter<Generated> {
        @Override
        public Generated convert(String text) {
            try {
                return Crowd.read(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
