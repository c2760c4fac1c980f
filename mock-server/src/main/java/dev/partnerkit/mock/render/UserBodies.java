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
import org.jspecify.annotations.Nullable;

/**
 * The body of the users list.
 *
 * @param product the product filtered by, or null; it may shorten the accounts shown (L63)
 */
public record UserBodies(Readings readings, @Nullable Product product) {

    // seed 004, response example
    private static final int VALUE_PLACES = 2;

    public UserListResponse of(Slice<Member> slice, Page page) {
        var items = slice.rows().stream().map(this::user).toList();
        return new UserListResponse(items, slice.total(), page.offset() + items.size(), page.size());
    }

    private PartnerUser user(Member member) {
        boolean all = product == null || readings.takes(Reading.PRODUCT_ACCOUNTS, "all");
        var accounts = member.accounts().stream()
                .filter(account -> all || account.product() == product)
                .map(UserBodies::account)
                .toList();
        // The sum of the values as they are shown (L67).
        BigDecimal total = member.accounts().stream()
                .map(holding -> shown(holding.value()))
                .reduce(shown(BigDecimal.ZERO), BigDecimal::add);
        return new PartnerUser(member.accountId(), accounts, total.toPlainString());
    }

    private static UserAccount account(Member.Holding holding) {
        Instant approved = holding.kycApprovedAt();
        UserAccount account = new UserAccount(
                shown(holding.product()),
                holding.kycStatus(),
                shown(holding.value()).toPlainString());
        // Left out, not null, until the check is passed (L57).
        return approved == null ? account : account.kycApprovedAt(approved.atOffset(ZoneOffset.UTC));
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
