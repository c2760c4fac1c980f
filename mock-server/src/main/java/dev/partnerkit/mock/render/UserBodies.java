package dev.partnerkit.mock.render;

import dev.partnerkit.mock.generated.model.PartnerUser;
import dev.partnerkit.mock.generated.model.Product;
import dev.partnerkit.mock.generated.model.UserAccount;
import dev.partnerkit.mock.generated.model.UserListResponse;
import dev.partnerkit.mock.query.Page;
import dev.partnerkit.mock.query.Slice;
import dev.partnerkit.mock.world.Member;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;

/** The body of the users list. */
public final class UserBodies {

    // seed 004, response example
    private static final int VALUE_PLACES = 2;

    private UserBodies() {}

    public static UserListResponse of(Slice<Member> slice, Page page) {
        var items = slice.rows().stream().map(UserBodies::user).toList();
        return new UserListResponse(items, slice.total(), page.offset() + items.size(), page.size());
    }

    private static PartnerUser user(Member member) {
        var accounts = member.accounts().stream().map(UserBodies::account).toList();
        return new PartnerUser(member.accountId(), accounts, value(member.value()));
    }

    private static UserAccount account(Member.Holding holding) {
        Instant approved = holding.kycApprovedAt();
        UserAccount account = new UserAccount(product(holding.product()), holding.kycStatus(), value(holding.value()));
        // Left out, not null, until the check is passed (L57).
        return approved == null ? account : account.kycApprovedAt(approved.atOffset(ZoneOffset.UTC));
    }

    private static Product product(Member.Product product) {
        return switch (product) {
            case CRYPTO -> Product.CRYPTO;
            case SECURITIES -> Product.SECURITIES;
            case ROBO -> Product.ROBO;
            case ROTH_IRA -> Product.ROTH_IRA;
        };
    }

    private static String value(BigDecimal value) {
        return value.setScale(VALUE_PLACES, RoundingMode.DOWN).toPlainString();
    }
}
