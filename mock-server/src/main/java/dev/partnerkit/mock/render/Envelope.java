package dev.partnerkit.mock.render;

import dev.partnerkit.mock.generated.model.InvitedUserListResponse;
import dev.partnerkit.mock.world.Readings;

/** What stands around the data of every affiliate operation, the same in all of them. */
final class Envelope {

    private static final Field CODE = Field.named(InvitedUserListResponse.JSON_PROPERTY_CODE);
    private static final Field MSG = Field.named(InvitedUserListResponse.JSON_PROPERTY_MSG);
    private static final Field DATA = Field.named(InvitedUserListResponse.JSON_PROPERTY_DATA);
    private static final String MESSAGE = "success";

    private Envelope() {}

    static <T> Written<T> around(SuccessCode code, Readings readings, Written.Content data) {
        return Written.object(json -> {
            CODE.text(json, code.in(readings));
            MSG.text(json, MESSAGE);
            DATA.object(json, data);
        });
    }
}
