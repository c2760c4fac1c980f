package dev.partnerkit.mock.http;

import dev.partnerkit.mock.rules.AffiliateCall;
import dev.partnerkit.mock.rules.UsersCall;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.ArgumentBinder.BindingResult;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands the call that a door let in to the controller behind it. */
@Factory
final class Calls {

    private static final String CALL = Calls.class.getName();

    static void attach(HttpRequest<?> request, Object call) {
        request.setAttribute(CALL, call);
    }

    @Singleton
    TypedRequestArgumentBinder<AffiliateCall> affiliateCalls() {
        return new Binder<>(AffiliateCall.class);
    }

    @Singleton
    TypedRequestArgumentBinder<UsersCall> usersCalls() {
        return new Binder<>(UsersCall.class);
    }

    private record Binder<T>(Class<T> type) implements TypedRequestArgumentBinder<T> {

        @Override
        public Argument<T> argumentType() {
            return Argument.of(type);
        }

        @Override
        public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> request) {
            Optional<T> call = request.getAttribute(CALL).map(type::cast);
            return () -> call;
        }
    }
}
