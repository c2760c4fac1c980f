package dev.partnerkit.client.harvest;

import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.call.CallSettings;
import dev.partnerkit.client.call.Calls;
import dev.partnerkit.client.harvest.Certificate.Completeness;
import dev.partnerkit.client.paging.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the window until each piece fits into one answer. An answer is a moment's view of its piece, and no row is in two
 * pieces; so whatever comes and goes meanwhile, a row that stays is collected once. The vendor's totals tell whether
 * anything moved: each piece is held against the total of the piece it was cut from, and all of them are counted once
 * more at the end.
 *
 * <p>Large pieces are halved by their totals alone, which finds the times at which there are rows; a piece of a few
 * answers is cut evenly.
 */
public final class WindowGathering<T> implements Gathering<T> {

    // Pieces are cut a little smaller than an answer, because rows do not come evenly.
    private static final double FULL = 0.9;
    // From how many answers on a piece is halved, not cut.
    private static final int FEW = 16;
    private static final int MOST_READINGS = 3;
    private static final long NOT_YET = -1;

    private final Calls calls;
    private final CallSettings settings;
    private final Cuttable<T> search;
    private final int size;

    public WindowGathering(Calls calls, CallSettings settings, Cuttable<T> search) {
        this.calls = calls;
        this.settings = settings;
        this.search = search;
        Integer wanted = search.pageSize();
        this.size = wanted == null ? search.operation().largestPageSize() : wanted;
    }

    @Override
    public Plan plan() {
        Asking.Timed probe = new Asking(calls, settings, 0).timed(search);
        long answers = answers(probe.total());
        long groups = Math.max(1, Long.highestOneBit(Math.max(1, (answers - 1) / FEW)) * 2);
        long requests = answers <= 1 ? 1 : answers <= FEW ? answers + 2 : answers + 2 * groups;
        return new Plan(probe.total(), requests, probe.took().multipliedBy(requests));
    }

    @Override
    public Certificate gather(@Nullable Checkpoint from, Consumer<Batch<T>> consumer) {
        return new Run(from == null ? null : from.of(search.operation(), search.subject()), consumer).whole();
    }

    private long answers(long total) {
        return (long) Math.ceil(total / Math.max(1, size * FULL));
    }

    /** One harvest. */
    private final class Run {

        private final Asking asking;
        private final Consumer<Batch<T>> consumer;
        private final Span span;
        private final List<Anomaly> anomalies = new ArrayList<>();
        private final List<Counted> groups = new ArrayList<>();
        private long reached;
        private long rows;
        private long announced = NOT_YET;
        private boolean unsteady;

        Run(@Nullable Checkpoint checkpoint, Consumer<Batch<T>> consumer) {
            this.consumer = consumer;
            this.asking = new Asking(calls, settings, checkpoint == null ? 0 : checkpoint.requests());
            this.span = checkpoint == null ? search.span() : checkpoint.span();
            this.reached = checkpoint != null ? checkpoint.reached() : search.latestFirst() ? span.to() : span.from();
            if (checkpoint != null) {
                rows = checkpoint.rows();
                announced = checkpoint.announced();
                groups.add(new Counted(
                        search.latestFirst() ? new Span(reached, span.to()) : new Span(span.from(), reached),
                        rows,
                        rows));
            }
        }

        Certificate whole() {
            Span left = search.latestFirst() ? new Span(span.from(), reached) : new Span(reached, span.to());
            if (left.width() > 0) {
                Page<T> first = asking.page(search.within(left), 0, size);
                if (announced == NOT_YET) {
                    announced = first.total();
                }
                // What moved before a harvest went on shows in nothing else.
                held(span, announced, rows + first.total());
                if (first.total() <= size) {
                    groups.add(new Counted(left, first.total(), leaf(left, first)));
                } else {
                    group(left, first.total());
                }
            }
            // A single answer is a moment's view of everything: there is nothing that could have moved meanwhile.
            if (groups.size() > 1 || asking.requests() > 1) {
                groups.forEach(this::countAgain);
            }
            return new Certificate(
                    search.operation(),
                    unsteady ? Completeness.UNPROVEN : anomalies.isEmpty() ? Completeness.PROVEN : Completeness.MOVED,
                    search.moment(span.from()),
                    search.moment(span.to()),
                    rows,
                    asking.requests(),
                    anomalies);
        }

        /** Collects a piece of which only the total is known, as told or as reckoned, halving it while it is large. */
        private void group(Span piece, long total) {
            if (total == 0) {
                reach(piece);
                groups.add(new Counted(piece, 0, 0));
                return;
            }
            if (answers(total) <= FEW || piece.width() <= 1) {
                long collected = cut(piece, total);
                held(piece, total, collected);
                reach(piece);
                groups.add(new Counted(piece, total, collected));
                return;
            }
            List<Span> halves = inOrder(piece.parts(2));
            long firstTotal = asking.total(search.within(halves.get(0)));
            long secondTotal = total - firstTotal;
            if (secondTotal <= 0) {
                // Nothing left by reckoning was told by nobody; and a vendor may not look at the window at all.
                secondTotal = asking.total(search.within(halves.get(1)));
                if (secondTotal >= total) {
                    groups.add(new Counted(piece, total, uncut(piece)));
                    return;
                }
                held(piece, total, firstTotal + secondTotal);
            }
            group(halves.get(0), firstTotal);
            group(halves.get(1), secondTotal);
        }

        /** Collects a piece in a few answers, and returns how many rows these had. */
        private long cut(Span piece, long total) {
            if (piece.width() <= 1 && total > size) {
                return crowded(piece);
            }
            long collected = 0;
            List<Span> parts = inOrder(piece.parts(total > size ? Math.max(2, answers(total)) : 1));
            for (Span part : parts) {
                Page<T> page = asking.page(search.within(part), 0, size);
                if (part.equals(parts.get(0))
                        && parts.size() > 1
                        && page.total() >= total
                        && asking.total(search.within(parts.get(1))) >= total) {
                    return uncut(piece);
                }
                if (page.total() <= size) {
                    collected += leaf(part, page);
                } else {
                    long below = cut(part, page.total());
                    held(part, page.total(), below);
                    collected += below;
                }
            }
            return collected;
        }

        private long leaf(Span part, Page<T> first) {
            Page<T> page = first;
            for (int i = 1; count(page) != page.total() && i < MOST_READINGS; i++) {
                page = asking.page(search.within(part), 0, size);
            }
            if (count(page) != page.total()) {
                unsteady = true;
                anomalies.add(new Anomaly(Anomaly.Kind.UNSTEADY, Math.abs(page.total() - count(page)), where(part)));
            }
            Map<Object, T> once = new LinkedHashMap<>();
            for (T row : page) {
                once.putIfAbsent(search.key(row), row);
            }
            int again = page.rows().size() - once.size();
            if (again > 0) {
                anomalies.add(new Anomaly(Anomaly.Kind.REPEATED, again, where(part)));
            }
            hand(part, again > 0 ? List.copyOf(once.values()) : page.rows(), page.rejected(), count(page) - again);
            return count(page);
        }

        /** A tick that holds more than an answer does: its pages are read until two readings agree. */
        private long crowded(Span tick) {
            SteadyPages<T, Page<T>> pages = SteadyPages.read(asking, search.within(tick), search::key, size);
            anomalies.addAll(pages.anomalies(where(tick)));
            unsteady |= !pages.areSteady();
            hand(tick, pages.rows(), pages.rejected(), pages.count());
            return pages.count();
        }

        /** A piece whose parts have as many rows as itself, because the vendor does not look at the window. */
        private long uncut(Span piece) {
            unsteady = true;
            return crowded(piece);
        }

        private void hand(Span part, List<T> found, List<Rejected> rejected, long count) {
            rows += count;
            reach(part);
            if (count > 0) {
                consumer.accept(new Batch<>(
                        found,
                        rejected,
                        new Checkpoint(
                                search.operation(),
                                search.subject().hashCode(),
                                span,
                                reached,
                                rows,
                                announced,
                                asking.requests())));
            }
        }

        private void reach(Span part) {
            reached = search.latestFirst() ? part.from() : part.to();
        }

        private void countAgain(Counted group) {
            if (group.span.width() > 0) {
                long now = asking.total(search.within(group.span));
                held(group.span, group.rows, now);
                // Nothing came or went by the totals, and yet there is more than the parts had: they lost it between
                // them.
                unsteady |= now > group.rows && now == group.told;
            }
        }

        private void held(Span part, long before, long after) {
            if (before != after) {
                anomalies.add(new Anomaly(
                        after < before ? Anomaly.Kind.DELETED : Anomaly.Kind.INSERTED,
                        Math.abs(before - after),
                        where(part)));
            }
        }

        private List<Span> inOrder(List<Span> parts) {
            if (search.latestFirst()) {
                Collections.reverse(parts);
            }
            return parts;
        }

        private String where(Span part) {
            return search.moment(part.from()) + " to " + search.moment(part.to());
        }

        private long count(Page<T> page) {
            return (long) page.rows().size() + page.rejected().size();
        }
    }

    /** A piece, how many rows it had before, and how many of it were collected. */
    private record Counted(Span span, long told, long rows) {}
}
