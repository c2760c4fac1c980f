package dev.partnerkit.mock.http;

import dev.partnerkit.mock.generated.AffiliateApi;
import dev.partnerkit.mock.generated.model.InvitedUserAssetsResponse;
import dev.partnerkit.mock.generated.model.InvitedUserListResponse;
import dev.partnerkit.mock.generated.model.KycResultListResponse;
import dev.partnerkit.mock.generated.model.TeamUsersRangeResponse;
import dev.partnerkit.mock.render.AffiliateBodies;
import dev.partnerkit.mock.render.TeamRangeBodies;
import dev.partnerkit.mock.render.Written;
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
    public Written<KycResultListResponse> listInvitedUserKycResults(AffiliateCall call) {
        return new AffiliateBodies(call.readings()).kycResults(call.find(KycResultRules.read(call)));
    }

    @Override
    public Written<InvitedUserListResponse> listInvitedUsers(AffiliateCall call) {
        return new AffiliateBodies(call.readings()).invitedUsers(call.find(InvitedUserRules.read(call)));
    }

    @Override
    public Written<InvitedUserAssetsResponse> listInvitedUserAssets(AffiliateCall call) {
        return new AffiliateBodies(call.readings()).assets(call.find(AssetRules.read(call)));
    }

    @Override
    public Written<TeamUsersRangeResponse> listTeamUsersInRange(AffiliateCall call) {
        return new TeamRangeBodies(call.readings()).of(call.find(TeamRangeRules.read(call)));
    }
}
