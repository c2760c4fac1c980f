package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.harvest.Anomaly;
import dev.partnerkit.client.harvest.Anomaly.Kind;
import dev.partnerkit.client.harvest.Asking;
import dev.partnerkit.client.harvest.Batch;
import dev.partnerkit.client.harvest.Certificate;
import dev.partnerkit.client.harvest.Certificate.Completeness;
import dev.partnerkit.client.harvest.Checkpoint;
import dev.partnerkit.client.harvest.Gathering;
import dev.partnerkit.client.harvest.Plan;
import dev.partnerkit.client.harvest.Span;
import dev.partnerkit.client.harvest.WindowGathering;
import dev.partnerkit.client.paging.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Assets have no window to cut: their pages go by uid, and a user who leaves shifts those behind onto the page before. So
 * the list of invited users is collected first, and every user of it who stands on no page is asked for alone.
 */
final class AssetGathering implements Gathering<InvitedUserAssets> {

    private final Calls calls;
    private final CallSettings settings;
    private final AffiliatePages<InvitedUserAssets, Page<InvitedUserAssets>> search;
    private final LongFunction<AffiliatePages<InvitedUserAssets, Page<InvitedUserAssets>>> alone;
    private final WindowPages<InvitedUser> list;
    private final Duration pace;

    AssetGathering(
            Calls calls,
            CallSettings settings,
            AffiliatePages<InvitedUserAssets, Page<InvitedUserAssets>> search,
            LongFunction<AffiliatePages<InvitedUserAssets, Page<InvitedUserAssets>>> alone,
            WindowPages<InvitedUser> list,
            Duration pace) {
        this.calls = calls;
        this.settings = settings;
        this.search = search;
        this.alone = alone;
        this.list = list;
        this.pace = pace;
    }

    private int size() {
        Integer wanted = search.pageSize();
        return wanted == null ? search.operation().largestPageSize() : wanted;
    }

    @Override
    public Plan plan() {
        Asking.Timed probe = new Asking(calls, settings, 0).timed(search);
        Plan listing = new WindowGathering<>(calls, settings, list).plan();
        long pages = Math.max(1, (probe.total() + size() - 1) / size());
        Duration each = probe.took().compareTo(pace) > 0 ? probe.took() : pace;
        return new Plan(
                probe.total(),
                pages + listing.requests() + 1,
                each.multipliedBy(pages).plus(listing.time()));
    }

    @Override
    public Certificate gather(@Nullable Checkpoint from, Consumer<Batch<InvitedUserAssets>> consumer) {
        return new Run(from == null ? null : from.of(search.operation(), search.subject()), consumer).whole();
    }

    /** One harvest. */
    private final class Run {

        private final Asking asking;
        private final Consumer<Batch<InvitedUserAssets>> consumer;
        private final List<Anomaly> anomalies = new ArrayList<>();
        private long[] listed = {};
        private long listRequests;
        private int next;
        private long reached;
        private long rows;
        private long gone;
        private long come;
        private long skipped;
        private long repeated;
        private boolean begun;

        Run(@Nullable Checkpoint checkpoint, Consumer<Batch<InvitedUserAssets>> consumer) {
            this.asking = new Asking(calls, settings, checkpoint == null ? 0 : checkpoint.requests());
            this.consumer = consumer;
            this.reached = checkpoint == null ? 0 : checkpoint.reached();
            this.rows = checkpoint == null ? 0 : checkpoint.rows();
        }

        Certificate whole() {
            boolean proven = list();
            next = behind(reached);
            long offset = next / size() * (long) size();
            Page<InvitedUserAssets> page;
            do {
                page = asking.page(search, offset, size());
                take(page);
                offset = page.next();
            } while (!page.isLast());
            rest();
            // The list knows who left; totals of assets do not, because others may have come.
            long left = asking.total(list);
            note(Kind.DELETED, listed.length - left, "the list of invited users, since it was read");
            return certificate(proven);
        }

        /** Collects who should be there; whether that is proven. */
        private boolean list() {
            List<InvitedUser> users = new ArrayList<>();
            Certificate told =
                    new WindowGathering<>(calls, settings, list).gather(null, batch -> users.addAll(batch.rows()));
            listed = users.stream().mapToLong(InvitedUser::uid).sorted().toArray();
            listRequests = told.requests();
            anomalies.addAll(told.anomalies());
            return told.completeness() != Completeness.UNPROVEN;
        }

        private int behind(long uid) {
            int at = Arrays.binarySearch(listed, uid);
            return at < 0 ? -at - 1 : at + 1;
        }

        private void take(Page<InvitedUserAssets> page) {
            List<InvitedUserAssets> found = new ArrayList<>(page.rows().size());
            for (InvitedUserAssets row : page) {
                if (row.uid() <= reached) {
                    // The first page of a harvest that goes on begins before where it left off.
                    repeated += begun ? 1 : 0;
                    continue;
                }
                upTo(row.uid(), found);
                if (next < listed.length && listed[next] == row.uid()) {
                    next++;
                } else {
                    come++;
                }
                found.add(row);
                reached = row.uid();
            }
            begun = true;
            hand(found, page.rejected());
        }

        /** Asks alone for each user of the list before this one whom no page had. */
        private void upTo(long uid, List<InvitedUserAssets> found) {
            while (next < listed.length && listed[next] < uid) {
                // A vendor that does not apply the uid answers with somebody else (L26).
                long wanted = listed[next];
                Page<InvitedUserAssets> single = asking.page(alone.apply(wanted), 0, 1);
                List<InvitedUserAssets> own = single.rows().stream()
                        .filter(row -> row.uid() == wanted)
                        .toList();
                if (!own.isEmpty()) {
                    skipped++;
                    found.addAll(own);
                } else if (single.rejected().isEmpty()) {
                    gone++;
                }
                reached = wanted;
                next++;
            }
        }

        private void rest() {
            List<InvitedUserAssets> found = new ArrayList<>();
            upTo(Long.MAX_VALUE, found);
            hand(found, List.of());
        }

        private void hand(List<InvitedUserAssets> found, List<Rejected> rejected) {
            rows += found.size() + rejected.size();
            if (!found.isEmpty() || !rejected.isEmpty()) {
                consumer.accept(new Batch<>(
                        List.copyOf(found),
                        rejected,
                        new Checkpoint(
                                search.operation(),
                                search.subject().hashCode(),
                                list.span(),
                                reached,
                                rows,
                                listed.length,
                                asking.requests())));
            }
        }

        private Certificate certificate(boolean proven) {
            note(Kind.DELETED, gone, "the list of invited users");
            note(Kind.INSERTED, come, "the pages of assets");
            note(Kind.SKIPPED, skipped, "the pages of assets");
            note(Kind.REPEATED, repeated, "the pages of assets");
            Span span = list.span();
            return new Certificate(
                    search.operation(),
                    !proven ? Completeness.UNPROVEN : anomalies.isEmpty() ? Completeness.PROVEN : Completeness.MOVED,
                    list.moment(span.from()),
                    list.moment(span.to()),
                    rows,
                    asking.requests() + listRequests,
                    anomalies);
        }

        private void note(Kind kind, long count, String where) {
            if (count > 0) {
                anomalies.add(new Anomaly(kind, count, where));
            }
        }
    }
}
