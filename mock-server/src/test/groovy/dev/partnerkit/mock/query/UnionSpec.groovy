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

        then: 'some dozen steps down one tree, each asking every part for its dozen, and a sort of the rows alone'
        costs.max() <= bound

        where:
        total   | size || bound
        10_000  | 25   || 6_000
        100_000 | 25   || 8_000
    }

    def 'rows that no part holds are passed over'() {
        given:
        def whole = [1, 2, 3, 4, 5, 6, 7, 8, 9].inject(Sorted.empty(order)) { all, row -> all.with(row) }
        def parts = [[2, 3, 7], [4, 9]].collect { held ->
            def index = held.inject(Sorted.empty(order)) { all, row -> all.with(row) }
            new Part(index, 0, index.size())
        }
        def union = new Union(order, whole, parts)

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

    private Union<Integer> union(int total, int parts) {
        def whole = Sorted.empty(order)
        def indexes = (1..parts).collect { Sorted.empty(order) }
        def random = new Random(7)
        total.times {
            whole = whole.with(it)
            int part = random.nextInt(parts)
            indexes[part] = indexes[part].with(it)
        }
        new Union(order, whole, indexes.drop(1).collect { new Part(it, 0, it.size()) })
    }
}
