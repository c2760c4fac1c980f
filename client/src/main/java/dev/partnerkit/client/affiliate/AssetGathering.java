package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.answer.JsonValue;
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
import dev.partnerkit.client.paging.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Assets have no window to cut, and a user who leaves shifts those behind onto the page before. So the list of invited
 * users is collected first, and every user of it who stands on no page is asked for alone. No page of the vendor promises an
 * order: rows count by their uid alone. Where they turn out to go by uid, they are handed on page by page; else, once
 * nobody before them is missing.
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

    private static @Nullable Long uid(Rejected odd) {
        try {
            return Long.valueOf(String.valueOf(JsonValue.field(odd, "uid")));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** One harvest. */
    private final class Run {

        private final Asking asking;
        private final Consumer<Batch<InvitedUserAssets>> consumer;
        private final List<Anomaly> anomalies = new ArrayList<>();
        // Uids that were found, and odd rows that do not tell whose they are.
        private final Set<Object> seen = new HashSet<>();
        // Rows and odd rows of listed users, until all with a lower uid are collected: a checkpoint tells the last of
        // these.
        private final NavigableMap<Long, Object> waiting = new TreeMap<>();
        // Of a row whose user is not on the list, a checkpoint could not tell whether it is collected; so they come
        // last.
        private final List<Object> unlisted = new ArrayList<>();
        private final long since;
        private long[] listed = {};
        private long listRows;
        private long listRequests;
        private int next;
        private long reached;
        private long rows;
        private long highest;
        private int pages;
        private boolean ascending = true;
        private long gone;
        private long skipped;
        private long repeated;

        Run(@Nullable Checkpoint checkpoint, Consumer<Batch<InvitedUserAssets>> consumer) {
            this.asking = new Asking(calls, settings, checkpoint == null ? 0 : checkpoint.requests());
            this.consumer = consumer;
            this.since = checkpoint == null ? Long.MIN_VALUE : checkpoint.reached();
            this.reached = since;
            this.rows = checkpoint == null ? 0 : checkpoint.rows();
        }

        Certificate whole() {
            boolean proven = list();
            Progress progress = new Progress(search.operation());
            Page<InvitedUserAssets> page = begin();
            progress.through(page);
            take(page);
            while (!page.isLast()) {
                page = asking.page(search, page.next(), size());
                progress.through(page);
                take(page);
            }
            collect(new ArrayList<>(), Long.MAX_VALUE, true);
            if (!unlisted.isEmpty()) {
                reached = Long.MAX_VALUE;
                hand(unlisted);
            }
            // The list knows who left; totals of assets do not, because others may have come.
            long left = asking.total(list);
            note(Kind.DELETED, listRows - left, "the list of invited users, since it was read");
            return certificate(proven);
        }

        /** Collects who should be there; whether that is proven. */
        private boolean list() {
            Set<Long> uids = new TreeSet<>();
            Certificate told = new WindowGathering<>(calls, settings, list).gather(null, batch -> {
                for (InvitedUser user : batch.rows()) {
                    uids.add(user.uid());
                }
                for (Rejected odd : batch.rejected()) {
                    Long uid = uid(odd);
                    if (uid != null) {
                        uids.add(uid);
                    }
                }
            });
            listed = new long[uids.size()];
            for (long uid : uids) {
                listed[next++] = uid;
            }
            listRows = told.rows();
            listRequests = told.requests();
            anomalies.addAll(told.anomalies());
            int at = Arrays.binarySearch(listed, since);
            next = at < 0 ? -at - 1 : at + 1;
            return told.completeness() != Completeness.UNPROVEN;
        }

        /** The page where an earlier run left off; the first one where pages do not go by uid, or have others than the list. */
        private Page<InvitedUserAssets> begin() {
            long offset = next / size() * (long) size();
            Page<InvitedUserAssets> page = asking.page(search, offset, size());
            List<InvitedUserAssets> there = page.rows();
            boolean elsewhere = next < listed.length
                    && !there.isEmpty()
                    && (there.get(0).uid() > listed[next]
                            || there.get(there.size() - 1).uid() < listed[next]);
            return offset > 0 && (elsewhere || page.total() > listed.length) ? asking.page(search, 0, size()) : page;
        }

        private void take(Page<InvitedUserAssets> page) {
            List<Object> found = new ArrayList<>(size());
            for (Rejected odd : page.rejected()) {
                Long uid = uid(odd);
                if (uid != null) {
                    place(uid, odd);
                } else {
                    seen.add(odd.json());
                    found.add(odd);
                }
            }
            for (InvitedUserAssets row : page) {
                ascending &= row.uid() > highest || seen.contains(row.uid());
                highest = Math.max(highest, row.uid());
                place(row.uid(), row);
            }
            pages++;
            // Two pages show whether they go by uid; where they do, whoever was passed by stands on no later one.
            collect(found, waiting.isEmpty() ? Long.MIN_VALUE : waiting.lastKey(), ascending && pages > 1);
        }

        private void place(long uid, Object row) {
            boolean isListed = Arrays.binarySearch(listed, uid) >= 0;
            if (!seen.add(uid)) {
                repeated++;
            } else if (isListed && uid > reached) {
                waiting.put(uid, row);
            } else if (isListed ? uid > since : since < Long.MAX_VALUE) {
                unlisted.add(row);
            }
        }

        /** Hands on who waits, up to a uid and in its order, as far as nobody is missing or all who are may be asked for alone. */
        private void collect(List<Object> found, long upTo, boolean ask) {
            while (next < listed.length && listed[next] <= upTo) {
                long uid = listed[next];
                Object row = waiting.remove(uid);
                if (row == null && !ask) {
                    break;
                }
                row = row == null ? alone(uid) : row;
                if (row != null) {
                    found.add(row);
                }
                reached = uid;
                next++;
                if (found.size() >= size()) {
                    hand(found);
                    found.clear();
                }
            }
            hand(found);
        }

        /** The row of a user whom no page had, or null when there is none, or a page had it without its uid. */
        private @Nullable Object alone(long uid) {
            // A vendor that does not apply the uid answers with somebody else (L26).
            Page<InvitedUserAssets> single = asking.page(alone.apply(uid), 0, 1);
            for (InvitedUserAssets row : single) {
                if (row.uid() == uid) {
                    return skipped(uid, row);
                }
            }
            for (Rejected odd : single.rejected()) {
                Long whose = uid(odd);
                if (whose == null) {
                    return seen.add(odd.json()) ? skipped(uid, odd) : null;
                }
                if (whose == uid) {
                    return skipped(uid, odd);
                }
            }
            gone++;
            return null;
        }

        private Object skipped(long uid, Object row) {
            skipped++;
            seen.add(uid);
            return row;
        }

        private void hand(List<Object> found) {
            List<InvitedUserAssets> whole = new ArrayList<>(found.size());
            List<Rejected> odd = new ArrayList<>();
            for (Object each : found) {
                if (each instanceof InvitedUserAssets row) {
                    whole.add(row);
                } else {
                    odd.add((Rejected) each);
                }
            }
            rows += found.size();
            if (!found.isEmpty()) {
                consumer.accept(new Batch<>(
                        List.copyOf(whole),
                        List.copyOf(odd),
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
            note(Kind.INSERTED, unlisted.size(), "the pages of assets");
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
