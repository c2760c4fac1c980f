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

    P page(Frame frame);

    /** What a page has besides. */
    record Frame(AffiliateReading<?> reading, List<Rejected> rejected, Answer answer) {

        <T> Page<T> around(List<T> rows, long total) {
            return reading.page(rows, total, rejected, answer);
        }
    }
}
