package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.AffiliatePages.Kind;
import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Notes;
import dev.partnerkit.client.call.Transport;
import dev.partnerkit.client.contract.Documented;
import dev.partnerkit.client.contract.Operation;
import dev.partnerkit.client.error.Failure;
import dev.partnerkit.client.paging.Page;
import dev.partnerkit.client.preflight.Terms;
import dev.partnerkit.client.time.VendorClock;
import io.micronaut.http.HttpResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the generated interface hands over, for those who use it without the facade: the page, or the exception
 * that the answer amounts to. Times are taken to be in UTC+8 (L13).
 *
 * <pre>{@code
 * @Inject AffiliateApi affiliate;
 *
 * affiliate.listInvitedUsers("2026-06-01 00:00:00", "2026-06-30 23:59:59", 1, 100, null, null)
 *         .handle(AffiliateAnswers::invitedUsers)
 *         .thenAccept(page -> page.forEach(System.out::println));
 * }</pre>
 */
public final class AffiliateAnswers {

    private AffiliateAnswers() {}

    public static Page<InvitedUserKyc> kycResults(@Nullable HttpResponse<byte[]> response, @Nullable Throwable thrown) {
        return page(KycResults.KIND, response, thrown);
    }

    public static Page<InvitedUser> invitedUsers(@Nullable HttpResponse<byte[]> response, @Nullable Throwable thrown) {
        return page(InvitedUsers.kind(Documented.AFFILIATE_ZONE), response, thrown);
    }

    public static Page<InvitedUserAssets> assets(@Nullable HttpResponse<byte[]> response, @Nullable Throwable thrown) {
        return page(Assets.kind(Documented.AFFILIATE_ZONE), response, thrown);
    }

    public static TeamPage teamUsers(@Nullable HttpResponse<byte[]> response, @Nullable Throwable thrown) {
        return page(TeamUsers.kind(Documented.AFFILIATE_ZONE), response, thrown);
    }

    private static <P extends Page<?>> P page(
            Kind<?, P> kind, @Nullable HttpResponse<byte[]> response, @Nullable Throwable thrown) {
        Operation operation = kind.operation();
        Failure failure = Failure.of(operation, "-", 1);
        Answer answer = Transport.answer(response, thrown, failure);
        VendorClock clock = new VendorClock(InstantSource.system());
        clock.saw(answer.header("Date"));
        return kind.reading(0, operation.largestPageSize(), Terms.NONE)
                .page(answer, new Notes(operation), failure.with(answer), clock);
    }
}
