package dev.partnerkit.mock.rules;

import dev.partnerkit.mock.query.AssetQuery;
import dev.partnerkit.mock.query.Window;
import dev.partnerkit.mock.world.Quote;

/** What the assets operation takes. */
public final class AssetRules {

    // seed 002, parameter table; its precaution 4 says otherwise (L02)
    private static final PageRule PAGES = new PageRule(20, 100);

    private AssetRules() {}

    public static AssetQuery read(AffiliateCall call) {
        Parameters parameters = call.parameters();
        return new AssetQuery(
                call.partner(),
                window(parameters),
                parameters.integer("uid"),
                quote(parameters),
                PAGES.read(parameters));
    }

    // seed 002, precaution 2: without times everything since the account was opened counts; one side may be open (L29)
    private static Window window(Parameters parameters) {
        Long start = AffiliateTimes.second(parameters, "startTime");
        Long end = AffiliateTimes.second(parameters, "endTime");
        return new Window(start == null ? Window.EVER.from() : start, end == null ? Window.EVER.to() : end);
    }

    private static Quote quote(Parameters parameters) {
        String text = parameters.text("quote");
        if (text == null) {
            return Quote.USDT;
        }
        return switch (text) {
            case "usdt" -> Quote.USDT;
            case "usdc" -> Quote.USDC;
            default -> throw AffiliateFaults.parameter("quote", text, "is neither usdt nor usdc");
        };
    }
}
