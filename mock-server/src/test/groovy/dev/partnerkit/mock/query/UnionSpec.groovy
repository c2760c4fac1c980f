package dev.partnerkit.mock.query

import dev.partnerkit.mock.query.Union.Part
import dev.partnerkit.mock.world.Sorted
import spock.lang.Specification
import spock.lang.Title

@Title('Several sorted sequences read as one')
class UnionSpec extends Specification {

    int compared = 0
    def order = { Integer one, Integer other -> compared++; one <=> other } as Comparator<Integer>

    def 'a page of #size rows out of #total costs no more at the end than at the beginning'() {
        given:
        def union = union(total, 8)
        int pages = (union.size() + size - 1).intdiv(size)

        when:
        def costs = [0, 1, pages.intdiv(2), pages - 2, pages - 1].collect { number ->
            compared = 0
            assert union.descending(new Page(number * (long) size, size)).rows().size() in 1..size
            compared
        }

        then: 'a few rounds, each asking every part for its dozen of steps, and a sort of the rows alone'
        costs.max() <= bound

        where:
        total   | size || bound
        10_000  | 25   || 2_000
        100_000 | 25   || 2_500
    }

    def 'nor where the parts are nothing alike'() {
        given:
        def lone = [0, 1, 1 << 30].collect { new Part(sorted([it]), 0, 1) }
        def first = new Part(sorted(2..5_001), 0, 5_000)
        def last = new Part(sorted(1_000_000..1_009_999), 0, 10_000)
        def union = new Union(order, lone + [first, last])

        expect:
        [0, 1, 2, 3, 2_500, 4_999, 5_000, 5_001, 5_002, 5_003, 9_000, 15_000, 15_001, 15_002].every { offset ->
            compared = 0
            union.ascending(new Page(offset, 2)).rows() == ([0] + (1..5_001) + (1_000_000..1_009_999) + [1 << 30]).drop(offset).take(2) &&
                compared <= 3_000
        }
    }

    def 'a page is cut out of parts that begin and end anywhere'() {
        given:
        def union = new Union(order, [new Part(sorted([1, 2, 3, 7, 8]), 1, 4), new Part(sorted([0, 4, 9]), 1, 3)])

        expect:
        union.ascending(new Page(offset, size)) == new Slice(rows, 5)
        union.descending(new Page(5 - offset - rows.size(), rows.size())).rows() == rows.reverse()

        where:
        offset | size || rows
        0      | 2    || [2, 3]
        1      | 3    || [3, 4, 7]
        4      | 9    || [9]
        5      | 1    || []
        0      | 5    || [2, 3, 4, 7, 9]
    }

    private Sorted sorted(List<Integer> held) {
        held.inject(Sorted.empty(order)) { all, row -> all.with(row) }
    }

    /** So many rows are there still: every third of those that came went again. */
    private Union<Integer> union(int total, int parts) {
        def indexes = (1..parts).collect { Sorted.empty(order) }
        def random = new Random(7)
        int came = total.intdiv(2) * 3
        int[] part = (0..<came).collect { random.nextInt(parts) }
        came.times { indexes[part[it]] = indexes[part[it]].with(it) }
        (0..<came).step(3) { indexes[part[it]] = indexes[part[it]].without(it) }
        new Union(order, indexes.drop(1).collect { new Part(it, 0, it.size()) })
    }
}
