package dev.partnerkit.mock.world;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A place where the documents leave room, named, with the ways to read it; the first is the default.
 *
 * <p>Each stands in a row of {@code LEDGER.md}, which says what the documents say.
 */
public enum Reading {
    SUCCESS_CODE("L01", "as-shown", "200", "0"),
    ASSETS_PAGE_SIZE("L02", "20/100", "10/1000"),
    PAGE_SIZE_BEYOND("L03", "refuse", "clamp"),
    PAGE_BELOW_FIRST("L04", "refuse", "first"),
    RANGE_DEFAULT_START("L05", "within-reach", "refuse"),
    RANGE_END("L06", "cut-first", "span-first"),
    RANGE_REACH("L07", "second", "midnight"),
    KYC_REACH("L08", "leave-out", "refuse"),
    MONTH_WINDOW_END("L09", "month", "now"),
    WINDOW_END("L10", "included", "excluded"),
    WINDOW_REVERSED("L11", "empty", "refuse"),
    TIE_ORDER("L12", "later-first", "earlier-first"),
    ZONE("L13", "+08:00") {
        @Override
        boolean allows(String option) {
            try {
                return ZoneId.of(option) != null;
            } catch (DateTimeException e) {
                return false;
            }
        }

        @Override
        String choices() {
            return "a time zone such as +08:00, Z or Asia/Shanghai";
        }
    },
    RANGE_UID("L14", "filter", "ignore"),
    RANGE_REFERRAL_CODE("L15", "inviter-uid", "code"),
    FOREIGN_CODE("L16", "nobody", "refuse"),
    PARTNER_UIDS("L17", "limit", "scope"),
    PARTNER_UIDS_EMPTY("L18", "no-limit", "nobody"),
    PARTNER_UIDS_BEYOND("L19", "malformed", "rule"),
    NO_CONTRACT_BALANCE("L21", "dash", "empty"),
    TRADE_TYPE_ABSENT("L22", "all", "futures"),
    TEAM_INCLUDES_CALLER("L23", "no", "yes"),
    PARTNER_IS_CUSTOMER("L24", "no", "yes"),
    ASSETS_UID("L26", "filter", "ignore"),
    KYC_WINDOW("L27", "record", "account"),
    ASSETS_ONE_TIME("L29", "open", "refuse"),
    ASSETS_ROUNDING("L32", "cut", "half-up"),
    UNKNOWN_QUOTE("L33", "refuse", "any-case", "usdt"),
    BLANK_PARAMETER("L37", "refuse", "absent"),
    DUPLICATE_PARAMETER("L38", "first", "last", "refuse"),
    UNKNOWN_PARAMETER("L39", "ignore", "refuse"),
    UID_BELOW_ONE("L40", "any", "refuse"),
    AUTH_STATUS("L41", "200", "4xx"),
    TIMESTAMP("L42", "world-or-real", "world", "any"),
    RATE_LIMIT_STATUS("L43", "200", "429"),
    RULE_STATUS("L46", "200", "400"),
    EMPTY_BODY("L47", "refuse", "object"),
    JSON_TYPES("L48", "exact", "convert"),
    PRODUCT_VALUES("L52", "closed", "open"),
    KYC_STATUS_VALUES("L53", "open", "closed"),
    SORT_KEY("L54", "created-at", "any"),
    MISSING_KEY("L55", "401", "403"),
    WRONG_KEY("L56", "401", "403"),
    PRODUCT_ACCOUNTS("L63", "all", "matching"),
    FOREIGN_UID("L65", "nobody", "refuse"),
    MARKS("L69", "strict", "inclusive"),
    DEPOSIT_CURRENCIES("L70", "both", "usdt"),
    SIGNED_QUERY("L71", "decoded", "either");

    private final String row;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> options;

    Reading(String row, String... options) {
        this.row = row;
        this.options = List.of(options);
    }

    /** The row of the ledger. */
    public String row() {
        return row;
    }

    /** How it is written outside of Java, such as {@code page-size-beyond}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The ways to read it, the default first. */
    public List<String> options() {
        return options;
    }

    boolean allows(String option) {
        return options.contains(option);
    }

    String choices() {
        return String.join(" or ", options);
    }
}
