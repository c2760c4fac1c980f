package dev.partnerkit.mock.http;

import dev.partnerkit.mock.generated.AffiliateApi;
import dev.partnerkit.mock.generated.model.InvitedUserAssetsResponse;
import dev.partnerkit.mock.generated.model.InvitedUserListResponse;
import dev.partnerkit.mock.generated.model.KycResultListResponse;
import dev.partnerkit.mock.generated.model.TeamUsersRangeResponse;
import dev.partnerkit.mock.render.AffiliateBodies;
import dev.partnerkit.mock.render.TeamRangeBodies;
import dev.partnerkit.mock.rules.AffiliateCall;
import dev.partnerkit.mock.rules.AssetRules;
import dev.partnerkit.mock.rules.InvitedUserRules;
import dev.partnerkit.mock.rules.KycResultRules;
import dev.partnerkit.mock.rules.TeamRangeRules;
import io.micronaut.http.annotation.Controller;

/** The four affiliate operations: rules make a query of the call, the snapshot answers it, render gives it form. */
@Controller
final class AffiliateController implements AffiliateApi {

    @Override
    public KycResultListResponse listInvitedUserKycResults(AffiliateCall call) {
        return new AffiliateBodies(call.readings())
                .kycResults(KycResultRules.read(call).run(call.snapshot()));
    }

    @Override
    public InvitedUserListResponse listInvitedUsers(AffiliateCall call) {
        return new AffiliateBodies(call.readings())
                .invitedUsers(InvitedUserRules.read(call).run(call.snapshot()));
    }

    @Override
    public InvitedUserAssetsResponse listInvitedUserAssets(AffiliateCall call) {
        return new AffiliateBodies(call.readings()).assets(AssetRules.read(call).run(call.snapshot()));
    }

    @Override
    public TeamUsersRangeResponse listTeamUsersInRange(AffiliateCall call) {
        return new TeamRangeBodies(call.readings()).of(TeamRangeRules.read(call).run(call.snapshot()));
    }
}
