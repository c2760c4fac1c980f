package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.AssetQuery;
import dev.partnerkit.mock.query.Window;
import dev.partnerkit.mock.world.Quote;
import dev.partnerkit.mock.world.Reading;
import java.util.Locale;
import java.util.Set;

/** What the assets operation takes. */
public final class AssetRules {

    private static final Set<String> NAMES = Set.of("uid", "startTime", "endTime", "quote", "pageNo", "pageSize");
    // seed 002, parameter table
    private static final PageRule TABLE_PAGES = new PageRule(20, 100);
    // seed 002, precaution 4, which says otherwise (L02)
    private static final PageRule NOTED_PAGES = new PageRule(10, 1000);

    private AssetRules() {}

    public static AssetQuery read(AffiliateCall call) {
        call.know(NAMES);
        Long uid = call.invitedUid();
        PageRule pages = call.takes(Reading.ASSETS_PAGE_SIZE, "20/100") ? TABLE_PAGES : NOTED_PAGES;
        return new AssetQuery(
                call.partner(),
                window(call),
                call.takes(Reading.ASSETS_UID, "filter") ? uid : null,
                quote(call),
                pages.read(call));
    }

    // seed 002, precaution 2: without times everything since the account was opened counts; one side may be open (L29)
    private static Window window(AffiliateCall call) {
        Long start = call.times().second(call.parameters(), "startTime");
        Long end = call.times().second(call.parameters(), "endTime");
        if ((start == null) != (end == null) && call.takes(Reading.ASSETS_ONE_TIME, "refuse")) {
            throw call.refusal(start == null ? "startTime" : "endTime", "", "has to be given when the other time is");
        }
        return WindowRule.of(call, start == null ? Window.EVER.from() : start, end == null ? Window.EVER.to() : end);
    }

    private static Quote quote(AffiliateCall call) {
        String text = call.parameters().text("quote");
        if (text == null) {
            return Quote.USDT;
        }
        boolean anyCase = call.takes(Reading.UNKNOWN_QUOTE, "any-case");
        return switch (anyCase ? text.toLowerCase(Locale.ROOT) : text) {
            case "usdt" -> Quote.USDT;
            case "usdc" -> Quote.USDC;
            default -> {
                if (call.takes(Reading.UNKNOWN_QUOTE, "usdt")) {
                    yield Quote.USDT;
                }
                throw AffiliateFaults.parameter("quote", text, "is neither usdt nor usdc");
            }
        };
    }
}
