package dev.partnerkit.mock.http;

import dev.partnerkit.mock.generated.UsersApi;
import dev.partnerkit.mock.generated.model.UserListResponse;
import dev.partnerkit.mock.query.UserQuery;
import dev.partnerkit.mock.render.UserBodies;
import dev.partnerkit.mock.render.Written;
import dev.partnerkit.mock.rules.UserRules;
import dev.partnerkit.mock.rules.UsersCall;
import io.micronaut.http.annotation.Controller;

/** The users list, below the base path of its vendor. */
@Controller("/v1")
final class UsersController implements UsersApi {

    @Override
    public Written<UserListResponse> listUsers(UsersCall call) {
        UserQuery query = UserRules.read(call);
        return new UserBodies(call.readings(), query.product()).of(call.find(query), query.page());
    }
}
