package dev.partnerkit.mock.render;

import dev.partnerkit.mock.generated.model.PartnerUser;
import dev.partnerkit.mock.generated.model.UserAccount;
import dev.partnerkit.mock.generated.model.UserListResponse;
import dev.partnerkit.mock.query.Page;
import dev.partnerkit.mock.query.Slice;
import dev.partnerkit.mock.world.Member;
import dev.partnerkit.mock.world.Member.Product;
import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of the users list.
 *
 * @param product the product filtered by, or null; it may shorten the accounts shown (L63)
 */
public record UserBodies(Readings readings, @Nullable Product product) {

    // seed 004, response example
    private static final int VALUE_PLACES = 2;

    private static final Field ITEMS = Field.named(UserListResponse.JSON_PROPERTY_ITEMS);
    private static final Field TOTAL = Field.named(UserListResponse.JSON_PROPERTY_TOTAL_RECORDS);
    private static final Field LAST = Field.named(UserListResponse.JSON_PROPERTY_LAST_RECORD_NUMBER);
    private static final Field PER_PAGE = Field.named(UserListResponse.JSON_PROPERTY_PER_PAGE);
    private static final Field ACCOUNT_ID = Field.named(PartnerUser.JSON_PROPERTY_USER_ACCOUNT_ID);
    private static final Field ACCOUNTS = Field.named(PartnerUser.JSON_PROPERTY_ACCOUNTS);
    private static final Field TOTAL_VALUE = Field.named(PartnerUser.JSON_PROPERTY_TOTAL_CURRENT_MARKET_VALUE);
    private static final Field PRODUCT = Field.named(UserAccount.JSON_PROPERTY_PRODUCT);
    private static final Field KYC_STATUS = Field.named(UserAccount.JSON_PROPERTY_KYC_STATUS);
    private static final Field VALUE = Field.named(UserAccount.JSON_PROPERTY_CURRENT_MARKET_VALUE);
    private static final Field APPROVED_AT = Field.named(UserAccount.JSON_PROPERTY_KYC_APPROVED_AT);

    public Written<UserListResponse> of(Slice<Member> slice, Page page) {
        return Written.object(json -> {
            ITEMS.rows(json, slice.rows(), this::user);
            TOTAL.number(json, slice.total());
            LAST.number(json, page.offset() + slice.rows().size());
            PER_PAGE.number(json, page.size());
        });
    }

    private void user(JsonText json, Member member) {
        boolean all = product == null || readings.takes(Reading.PRODUCT_ACCOUNTS, "all");
        List<Member.Holding> accounts = member.accounts();
        if (!all) {
            accounts = accounts.stream()
                    .filter(account -> account.product() == product)
                    .toList();
        }
        // The sum of the values as they are shown (L67).
        BigDecimal total = shown(BigDecimal.ZERO);
        for (Member.Holding holding : member.accounts()) {
            total = total.add(shown(holding.value()));
        }
        ACCOUNT_ID.text(json, member.accountId());
        ACCOUNTS.rows(json, accounts, UserBodies::account);
        TOTAL_VALUE.text(json, total.toPlainString());
    }

    private static void account(JsonText json, Member.Holding holding) {
        Instant approved = holding.kycApprovedAt();
        PRODUCT.text(json, shown(holding.product()).getValue());
        KYC_STATUS.text(json, holding.kycStatus());
        VALUE.text(json, shown(holding.value()).toPlainString());
        // Left out, not null, until the check is passed (L57).
        if (approved != null) {
            APPROVED_AT.text(json, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(approved.atOffset(ZoneOffset.UTC)));
        }
    }

    private static dev.partnerkit.mock.generated.model.Product shown(Product product) {
        return switch (product) {
            case CRYPTO -> dev.partnerkit.mock.generated.model.Product.CRYPTO;
            case SECURITIES -> dev.partnerkit.mock.generated.model.Product.SECURITIES;
            case ROBO -> dev.partnerkit.mock.generated.model.Product.ROBO;
            case ROTH_IRA -> dev.partnerkit.mock.generated.model.Product.ROTH_IRA;
        };
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.setScale(VALUE_PLACES, RoundingMode.DOWN);
    }
}
