package dev.partnerkit.mock.render;

import dev.partnerkit.mock.world.Reading;
import dev.partnerkit.mock.world.Readings;

/** The success code of an operation, which its page shows in its own way (L01). */
enum SuccessCode {
    KYC_RESULTS("200"),
    INVITED_USERS("200"),
    ASSETS("0"),
    TEAM_RANGE("200");

    private final String shown;

    SuccessCode(String shown) {
        this.shown = shown;
    }

    String in(Readings readings) {
        return readings.takes(Reading.SUCCESS_CODE, "as-shown") ? shown : readings.of(Reading.SUCCESS_CODE);
    }
}
