package dev.partnerkit.client.users;

import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The users of one page, how many there are in all, and how many stand on this page and those before. */
record UserData(List<PartnerUser> items, long total, long last) {

    private static final RowReader<UserAccount> ACCOUNT = new RowReader<>(
            Schema.of("UserAccount", "product", "kyc_status", "current_market_value")
                    .allowing("kyc_approved_at"),
            UserData::account);

    private static final RowReader<PartnerUser> USER = new RowReader<>(
            Schema.of("PartnerUser", "user_account_id", "accounts", "total_current_market_value"), UserData::user);

    static final RowReader<UserData> PAGE = new RowReader<>(
            Schema.of("UserListResponse", "items", "total_records", "last_record_number", "per_page"), UserData::page);

    private static UserData page(Cursor page) throws IOException {
        List<PartnerUser> items = List.of();
        long total = 0;
        long last = 0;
        while (page.next()) {
            switch (page.field()) {
                case "items" -> items = page.rows(USER, 100);
                case "total_records" -> total = page.count();
                case "last_record_number" -> last = page.count();
                default -> page.pass();
            }
        }
        return new UserData(items, total, last);
    }

    private static PartnerUser user(Cursor user) throws IOException {
        String id = "";
        List<UserAccount> accounts = List.of();
        BigDecimal value = null;
        while (user.next()) {
            switch (user.field()) {
                case "user_account_id" -> id = user.text();
                case "accounts" -> accounts = user.rows(ACCOUNT, 4);
                case "total_current_market_value" -> value = user.amount(true);
                default -> user.pass();
            }
        }
        return new PartnerUser(id, accounts, value, user.extra());
    }

    private static UserAccount account(Cursor account) throws IOException {
        Product product = Product.CRYPTO;
        KycStatus status = KycStatus.PENDING;
        Instant approved = null;
        BigDecimal value = null;
        while (account.next()) {
            switch (account.field()) {
                case "product" -> {
                    product = Product.of(account.text());
                    account.among(product.isKnown(), "Product");
                }
                case "kyc_status" -> status = KycStatus.of(account.text());
                case "kyc_approved_at" -> approved = account.moment();
                case "current_market_value" -> value = account.amount(true);
                default -> account.pass();
            }
        }
        return new UserAccount(product, status, approved, value, account.extra());
    }
}
