package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.paging.Page;
import java.util.List;

/**
 * What an envelope holds.
 *
 * @param <P> the page that it becomes
 */
interface Data<P extends Page<?>> {

    P page(AffiliateReading<P> reading, List<Rejected> rejected, Answer answer);
}
