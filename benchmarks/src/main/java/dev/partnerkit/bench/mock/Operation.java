package dev.partnerkit.bench.mock;

import dev.partnerkit.bench.load.Key;
import dev.partnerkit.bench.load.Request;

/** The five operations, each asked for a page of a hundred rows. */
enum Operation {
    INVITED_USERS("invited users") {
        @Override
        Request by(Key key) {
            return key.get(INVITED, "startTime=2026-06-01 00:00:00&endTime=2026-06-30 23:59:59&pageSize=100");
        }
    },
    KYC_RESULTS("KYC results") {
        @Override
        Request by(Key key) {
            return key.get(
                    "/invitation/user/kyc/list",
                    "startTime=2026-06-01 00:00:00&endTime=2026-06-30 23:59:59&pageSize=100");
        }
    },
    ASSETS("assets") {
        @Override
        Request by(Key key) {
            return key.get("/invitation/user/assets", "pageSize=100");
        }
    },
    TEAM_RANGE("team range") {
        @Override
        Request by(Key key) {
            return key.post(
                    "/team/users/range",
                    "{\"startTime\":\"2026-06-02 00:00:00\",\"endTime\":\"2026-06-30 23:59:59\",\"pageSize\":100}");
        }
    },
    USERS("users list") {
        @Override
        Request by(Key key) {
            return key.users("per_page=100");
        }
    };

    static final String INVITED = "/invitation/user/list";

    private final String shown;

    Operation(String shown) {
        this.shown = shown;
    }

    abstract Request by(Key key);

    @Override
    public String toString() {
        return shown;
    }
}
