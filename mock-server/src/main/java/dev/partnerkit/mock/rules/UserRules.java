package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.Page;
import dev.partnerkit.mock.query.UserQuery;
import dev.partnerkit.mock.rules.Fault.Problem;
import dev.partnerkit.mock.rules.Fault.Problem.Context;
import dev.partnerkit.mock.world.Member.Product;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the users list takes. It reads every parameter before it refuses, and refuses with all that is wrong. */
public final class UserRules {

    // seed 004, per_page
    private static final int DEFAULT_PER_PAGE = 25;
    private static final int MOST_PER_PAGE = 100;
    private static final Set<String> SEEN_STATES = Set.of("approved", "pending");

    private final Map<String, List<String>> values;
    private final Readings readings;
    // A product that nobody can hold was asked for, and taken (L52).
    private boolean nobody;
    private final List<Problem> problems = new ArrayList<>();

    private UserRules(UsersCall call) {
        this.values = call.query().values();
        this.readings = call.readings();
    }

    public static UserQuery read(UsersCall call) {
        UserRules rules = new UserRules(call);
        UserQuery query = rules.query(call.institution());
        if (!rules.problems.isEmpty()) {
            throw UserFaults.invalid(rules.problems);
        }
        return query;
    }

    // The order of the documentation is the order in which problems are listed.
    private UserQuery query(String institution) {
        String accountId = last("user_account_id");
        Product product = product();
        Map<Product, String> kycStatuses = new EnumMap<>(Product.class);
        kyc(kycStatuses, "crypto_kyc_status", Product.CRYPTO);
        kyc(kycStatuses, "securities_kyc_status", Product.SECURITIES);
        kyc(kycStatuses, "roth_ira_kyc_status", Product.ROTH_IRA);
        kyc(kycStatuses, "robo_kyc_status", Product.ROBO);
        Instant from = moment("created_at_start");
        Instant until = moment("created_at_end");
        int perPage = (int) integer("per_page", DEFAULT_PER_PAGE, 1, MOST_PER_PAGE);
        long passOver = integer("last_record_number", 0, 0, Long.MAX_VALUE);
        boolean ascending = ascending();
        sortKey();
        return new UserQuery(
                institution,
                accountId,
                product,
                kycStatuses,
                from,
                nobody ? Instant.MIN : until,
                ascending,
                new Page(passOver, perPage));
    }

    // A name given twice counts as last given (L38).
    private @Nullable String last(String name) {
        List<String> given = values.get(name);
        return given == null ? null : given.get(given.size() - 1);
    }

    private void kyc(Map<Product, String> statuses, String name, Product product) {
        String status = last(name);
        if (status == null) {
            return;
        }
        // seed 004, example: the two states seen (L53)
        if (readings.takes(Reading.KYC_STATUS_VALUES, "closed") && !SEEN_STATES.contains(status)) {
            expected("enum", name, "'approved' or 'pending'", status);
        }
        statuses.put(product, status);
    }

    private @Nullable Product product() {
        String text = last("product");
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "crypto" -> Product.CRYPTO;
            case "securities" -> Product.SECURITIES;
            case "robo" -> Product.ROBO;
            case "roth_ira" -> Product.ROTH_IRA;
            default -> {
                if (readings.takes(Reading.PRODUCT_VALUES, "open")) {
                    nobody = true;
                    yield null;
                }
                expected("enum", "product", "'crypto', 'securities', 'robo' or 'roth_ira'", text);
                yield null;
            }
        };
    }

    private @Nullable Instant moment(String name) {
        String text = last(name);
        if (text == null) {
            return null;
        }
        try {
            return LaxDateTime.read(text);
        } catch (LaxDateTime.Malformed e) {
            String wanted =
                    e.asDate() ? "Input should be a valid datetime or date, " : "Input should be a valid datetime, ";
            String type = e.asDate() ? "datetime_from_date_parsing" : "datetime_parsing";
            problems.add(new Problem(type, name, wanted + e.error(), text, new Context("error", e.error())));
            return null;
        }
    }

    private long integer(String name, long otherwise, long least, long most) {
        String text = last(name);
        if (text == null) {
            return otherwise;
        }
        long number;
        try {
            number = LaxInteger.read(text);
        } catch (LaxInteger.Malformed e) {
            problem(e.type(), name, e.error(), text);
            return otherwise;
        }
        if (number < least) {
            String msg = "Input should be greater than or equal to " + least;
            problems.add(new Problem("greater_than_equal", name, msg, text, new Context("ge", least)));
        } else if (number > most) {
            String msg = "Input should be less than or equal to " + most;
            problems.add(new Problem("less_than_equal", name, msg, text, new Context("le", most)));
        }
        return number;
    }

    private boolean ascending() {
        String text = last("sort_order");
        if (text != null && !text.equals("asc") && !text.equals("desc")) {
            expected("enum", "sort_order", "'asc' or 'desc'", text);
        }
        return "asc".equals(text);
    }

    private void sortKey() {
        String text = last("sort_key");
        if (text != null && !text.equals("created_at") && readings.takes(Reading.SORT_KEY, "created-at")) {
            expected("literal_error", "sort_key", "'created_at'", text);
        }
    }

    private void expected(String type, String name, String choices, String input) {
        problems.add(new Problem(type, name, "Input should be " + choices, input, new Context("expected", choices)));
    }

    private void problem(String type, String name, String msg, String input) {
        problems.add(new Problem(type, name, msg, input, null));
    }
}
