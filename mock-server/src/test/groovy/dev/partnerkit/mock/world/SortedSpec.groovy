package dev.partnerkit.mock.world

import groovy.transform.CompileStatic
import java.util.function.ToIntFunction
import spock.lang.Specification

class SortedSpec extends Specification {

    /** Ordered by its key alone, so that it can be told apart from one of equal order. */
    record Card(int key, String face) {}

    static final Comparator<Card> BY_KEY = Comparator.comparingInt { Card card -> card.key() }

    /** Faces in a row: a total that tells every wrong order and every card counted twice. */
    static class Faces implements Measure<Card, String> {
        int additions = 0

        @Override
        String zero() { '' }

        @Override
        String of(Card card) { card.face() }

        @Override
        String plus(String left, String right) {
            additions++
            left + right
        }
    }

    @CompileStatic
    static class Numbers implements Comparator<Integer> {
        int compared = 0

        @Override
        int compare(Integer left, Integer right) {
            compared++
            left <=> right
        }
    }

    def faces = new Faces()
    Sorted<Card, String> none = Sorted.empty(BY_KEY, faces)

    /** Cards laid out beforehand; what a search is shown of them has no face. */
    record Laid(List<Card> cards) implements Rows<Card, String> {

        @Override
        int size() { cards.size() }

        @Override
        Card get(int index) { cards[index] }

        @Override
        Card key(int index) { new Card(cards[index].key(), 'hidden') }

        @Override
        String sum(int from, int to) { cards.subList(from, to).collect { Card it -> it.face() }.join('') }
    }

    def 'after each of thousands of random steps over #keys keys, #laid laid out before, it answers like a list of java.util'() {
        given:
        def random = new Random(keys + laid)
        def list = new SortedList()
        laid.times { list.add(new Card(it * keys.intdiv(laid), ('A'..'Z')[it % 26])) }
        def sorted = none.over(new Laid(list.cards.clone()))

        expect:
        answersLike(list.cards, sorted, random, keys)
        1000.times {
            def card = new Card(random.nextInt(keys), ('a'..'z')[random.nextInt(26)])
            def adds = random.nextInt(5) < 3
            sorted = adds ? sorted.with(card) : sorted.without(card)
            adds ? list.add(card) : list.remove(card)
            answersLike(list.cards, sorted, random, keys)
        }
        isBalanced(sorted.root)
        sorted.slice(0, sorted.size()) == list.cards
        sorted.sum() == list.cards*.face().join()

        where:
        keys | laid
        1    | 0
        10   | 0
        100  | 0
        1000 | 0
        1    | 1
        10   | 3
        100  | 100
        100  | 50
        1000 | 500
        5000 | 5000
    }

    def 'what is laid out stays as it is below the sequences on top of it, each of which costs what it changes'() {
        given:
        def cards = (0..<1000).collect { new Card(it, 'l') }
        def sorted = none.over(new Laid(cards))
        def random = new Random(3)

        when:
        def tops = (0..<100).collect { [new Card(random.nextInt(1000), 't'), random.nextBoolean()] }
        def results = tops.collect { card, adds -> adds ? sorted.with(card) : sorted.without(card) }

        then:
        sorted.slice(0, 1000) == cards
        [results, tops].transpose().every { result, top ->
            def (card, adds) = top
            result.size() == (adds ? 1000 : 999) && result.find(at(card.key())) == (adds ? card : null) &&
                forks(result.root) <= 1
        }
    }

    def 'an old version stays as it was, whatever becomes of the newer ones'() {
        given:
        def random = new Random(4)
        def list = new SortedList()
        def versions = [none]
        def contents = [[]]

        when:
        2000.times {
            def card = new Card(random.nextInt(200), "$it ")
            def adds = random.nextBoolean()
            versions << (adds ? versions.last().with(card) : versions.last().without(card))
            adds ? list.add(card) : list.remove(card)
            contents << list.cards.clone()
        }

        then:
        versions*.slice(0, 200) == contents
        versions*.sum() == contents.collect { it*.face().join() }
    }

    def 'an element of equal order takes the place of the one before'() {
        given:
        def sorted = none.with(new Card(1, 'a')).with(new Card(2, 'b')).with(new Card(3, 'c'))

        when:
        def replaced = sorted.with(new Card(2, 'B'))

        then:
        replaced.slice(0, 9)*.face() == ['a', 'B', 'c']
        replaced.size() == 3
        replaced.sum() == 'aBc'
        sorted.sum() == 'abc'
    }

    def 'what is not there can be taken away'() {
        given:
        def sorted = none.with(new Card(1, 'a')).with(new Card(3, 'c'))

        expect:
        sorted.without(new Card(2, 'b')).slice(0, 9)*.face() == ['a', 'c']
        none.without(new Card(2, 'b')).isEmpty()
    }

    def 'an empty sequence has no first element, nothing before any point and a total of zero'() {
        expect:
        none.isEmpty()
        none.size() == 0
        none.first() == null
        none.find(at(0)) == null
        none.rank(at(9)) == 0
        none.slice(0, 1) == []
        none.sum() == ''
        none.sum(0, 1) == ''
    }

    def 'it stays flat under a hundred thousand #form elements, and when nine of ten are gone'() {
        given:
        def numbers = new Numbers()
        def sorted = Sorted.empty(numbers)

        when:
        elements.each { sorted = sorted.with(it) }

        then:
        sorted.size() == 100_000
        numbers.compared < 100_000 * mostSteps(100_000)
        deepest(sorted) <= mostSteps(100_000)

        when:
        numbers.compared = 0
        elements.take(90_000).each { sorted = sorted.without(it) }

        then:
        sorted.size() == 10_000
        numbers.compared < 2 * 90_000 * mostSteps(100_000)
        deepest(sorted) <= mostSteps(10_000)

        where:
        form         | elements
        'ascending'  | 0..<100_000
        'descending' | 99_999..0
        'closing in' | (0..<50_000).collectMany { [it, 99_999 - it] }
        'shuffled'   | (0..<100_000).toList().tap { Collections.shuffle(it, new Random(6)) }
    }

    def 'no side of an element outweighs the other more than threefold, whatever comes and goes'() {
        given:
        def random = new Random(8)

        expect:
        200.times {
            def sorted = it % 2 ? none : none.over(new Laid((0..<64).collect { key -> new Card(key, '') }))
            random.nextInt(100).times {
                def card = new Card(random.nextInt(64), '')
                sorted = random.nextInt(3) ? sorted.with(card) : sorted.without(card)
            }
            assert isBalanced(sorted.root)
        }
    }

    def 'the total of any stretch takes a logarithm of additions'() {
        given:
        def random = new Random(7)
        def sorted = (0..<10_000).inject(none) { all, key -> all.with(new Card(key, '')) }

        expect:
        1000.times {
            def from = random.nextInt(10_000)
            faces.additions = 0
            sorted.sum(from, from + random.nextInt(10_000))
            assert faces.additions <= 4 * mostSteps(10_000)
        }
    }

    // A bare closure would end up in Groovy's own find.
    private static ToIntFunction<Card> at(int key) {
        { Card card -> card.key() <=> key } as ToIntFunction<Card>
    }

    private static void answersLike(List<Card> list, Sorted<Card, String> sorted, Random random, int keys) {
        def point = random.nextInt(keys + 2) - 1
        def from = random.nextInt(list.size() + 6) - 3
        def to = random.nextInt(list.size() + 6) - 3
        def stretch = list.subList(Math.min(Math.max(0, from), list.size()), list.size())
            .take(Math.max(0, to - Math.max(0, from)))

        assert sorted.size() == list.size()
        assert [sorted.first(), sorted.rank(at(point)), sorted.find(at(point))] ==
            [list ? list[0] : null, list.count { it.key() < point }, list.find { it.key() == point }]
        assert [sorted.slice(from, to), sorted.sum(from, to)] == [stretch, stretch*.face().join()]
    }

    // Reads the private nodes: a tree that turns wrongly answers right, and only goes deep much later.
    private static boolean isBalanced(node) {
        if (!(node instanceof Tree.Fork)) {
            return true
        }
        def left = forks(node.left)
        def right = forks(node.right)
        (left + right < 2 || left <= 3 * right && right <= 3 * left) && isBalanced(node.left) && isBalanced(node.right)
    }

    private static int forks(node) {
        node instanceof Tree.Fork ? 1 + forks(node.left) + forks(node.right) : 0
    }

    /** How many elements are looked at to find the one that lies deepest. */
    @CompileStatic
    private static int deepest(Sorted<Integer, Measure.None> sorted) {
        sorted.slice(0, sorted.size()).collect { wanted ->
            def steps = 0
            sorted.find({ Integer each ->
                steps++
                each <=> wanted
            } as ToIntFunction<Integer>)
            steps
        }.max()
    }

    /** The weights of an element's sides differ by a factor of 3 at most, so each step leaves at most 3/4. */
    private static int mostSteps(int size) {
        1 + (int) (Math.log(size) / Math.log(4 / 3))
    }

    /** The model: a list that is searched, and nothing else. */
    static class SortedList {
        final ArrayList<Card> cards = []

        void add(Card card) {
            def at = Collections.binarySearch(cards, card, BY_KEY)
            at < 0 ? cards.add(-at - 1, card) : cards.set(at, card)
        }

        void remove(Card card) {
            def at = Collections.binarySearch(cards, card, BY_KEY)
            if (at >= 0) {
                cards.remove(at)
            }
        }
    }
}
