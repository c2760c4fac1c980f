package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.Page;
import dev.partnerkit.mock.query.UserQuery;
import dev.partnerkit.mock.rules.Fault.Problem;
import dev.partnerkit.mock.rules.Fault.Problem.Context;
import dev.partnerkit.mock.world.Member.Product;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the users list takes. It reads every parameter before it refuses, and refuses with all that is wrong. */
public final class UserRules {

    // seed 004, per_page
    private static final int DEFAULT_PER_PAGE = 25;
    private static final int MOST_PER_PAGE = 100;

    private final Map<String, List<String>> values;
    private final List<Problem> problems = new ArrayList<>();

    private UserRules(QueryText query) {
        this.values = query.values();
    }

    public static UserQuery read(UsersCall call) {
        UserRules rules = new UserRules(call.query());
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
        long passOver = integer("last_record_number", 0, 0, Long.MAX_VALUE / 2);
        boolean ascending = ascending();
        sortKey();
        return new UserQuery(
                institution, accountId, product, kycStatuses, from, until, ascending, new Page(passOver, perPage));
    }

    // A name given twice counts as last given (L38).
    private @Nullable String last(String name) {
        List<String> given = values.get(name);
        return given == null ? null : given.get(given.size() - 1);
    }

    private void kyc(Map<Product, String> statuses, String name, Product product) {
        String status = last(name);
        if (status != null) {
            statuses.put(product, status);
        }
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
        if (LaxInteger.isTooLong(text)) {
            problem(
                    "int_parsing_size",
                    name,
                    "Unable to parse input string as an integer, exceeded maximum size",
                    text);
            return otherwise;
        }
        if (!LaxInteger.fits(text)) {
            problem("int_parsing", name, "Input should be a valid integer, unable to parse string as an integer", text);
            return otherwise;
        }
        long number = LaxInteger.read(text);
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
        if (text != null && !text.equals("created_at")) {
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
