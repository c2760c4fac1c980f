package dev.partnerkit.client.users;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.JsonValue;
import dev.partnerkit.client.call.Refusals;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.error.InvalidRequestException;
import dev.partnerkit.client.error.PartnerException;
import dev.partnerkit.client.error.Problem;
import dev.partnerkit.client.error.UnexpectedResponseException;
import dev.partnerkit.client.time.VendorClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The refusals of the users list: a sentence, or everything that was wrong with the parameters. */
final class Detail {

    private static final List<String> NOT_KNOWN = List.of("Not authenticated", "Invalid API key");

    private Detail() {}

    static PartnerException of(Answer answer, Failure failure, VendorClock clock) {
        Object detail = JsonValue.field(answer, "detail");
        if (detail instanceof List<?> errors) {
            return new InvalidRequestException("the vendor refused the parameters", problems(errors), failure, true);
        }
        Failure told = detail instanceof String sentence ? failure.saying(null, sentence) : failure;
        // A key that is missing or wrong may be told with 403 as well (L55, L56).
        if (answer.status() == 403 && NOT_KNOWN.contains(String.valueOf(told.vendorMessage()))) {
            return Refusals.unauthenticated(told, clock);
        }
        PartnerException refusal = Refusals.byStatus(told, clock);
        return refusal != null
                ? refusal
                : new UnexpectedResponseException(
                        UnexpectedResponseException.Kind.WRONG_SHAPE, "the answer is no page", told, null);
    }

    private static List<Problem> problems(List<?> errors) {
        List<Problem> problems = new ArrayList<>(errors.size());
        for (Object each : errors) {
            if (each instanceof Map<?, ?> error) {
                problems.add(new Problem(
                        place(error.get("loc")), String.valueOf(error.get("input")), ": " + error.get("msg"), null));
            }
        }
        return problems;
    }

    private static String place(@Nullable Object loc) {
        return loc instanceof List<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.joining("."))
                : String.valueOf(loc);
    }
}
