package dev.partnerkit.client.setup;

import dev.partnerkit.client.auth.Secret;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets configured texts become secrets, so that the framework, which logs what it resolves at TRACE, logs stars. */
@Singleton
final class SecretConverter implements TypeConverter<CharSequence, Secret> {

    @Override
    public Optional<Secret> convert(CharSequence text, Class<Secret> type, ConversionContext context) {
        return Optional.of(Secret.of(text.toString()));
    }
}
