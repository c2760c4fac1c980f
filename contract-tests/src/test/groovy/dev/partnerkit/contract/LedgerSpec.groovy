package dev.partnerkit.contract

import dev.partnerkit.contract.support.Needs
import dev.partnerkit.mock.world.Reading
import org.spockframework.runtime.SpecInfoBuilder
import spock.lang.Specification
import spock.lang.Title

@Needs("the kit's own files, and no server")
@Title('The ledger of readings')
class LedgerSpec extends Specification {

    static final ROOT = new File(System.getProperty('partnerkit.root'))
    static final ROWS = new File(ROOT, 'openapi/LEDGER.md').readLines()
        .findAll { it ==~ /\| L\d\d \|.*/ }
        .collect { line -> line.split(/\|/, -1)[1..-2]*.trim() }

    def 'rows are numbered once and for good, without a gap'() {
        expect:
        ROWS*.first() == (1..ROWS.size()).collect { 'L' + (it as String).padLeft(2, '0') }
        ROWS.size() >= 25
    }

    def 'row #row tells its source, what the pages say, a default, and the test that enforces it'() {
        expect:
        cells.size() == 5
        cells.every { !it.empty }
        cells[3].contains('**')

        and: 'the test exists and cites the row'
        def (spec, feature) = cells[4].replace('`', '').split(': ', 2)
        def name = features(spec).find { it.startsWith(feature) && it.contains(row) }
        assert name: "$row names a test that does not exist or does not cite it: ${cells[4]}"

        where:
        cells << ROWS
        row = cells[0]
    }

    def 'more than one reading means a switch, with these very options: #row'() {
        given:
        def switches = Reading.values().findAll { it.row() == row }
        def readings = cells[3]

        expect:
        readings.contains(' · ') == !switches.empty || readings.contains('`--limits`')
        switches.every { reading ->
            assert readings.startsWith("`${reading.key()}` **`${reading.options().head()}`**")
            reading.options().tail().every { readings.contains(" · `$it`") }
        }

        where:
        cells << ROWS
        row = cells[0]
    }

    def 'every switch has its row'() {
        expect:
        Reading.values()*.row().every { it in ROWS*.first() }
    }

    def 'every row cited in the contract, the code or a test exists'() {
        given:
        def known = ROWS*.first() as Set
        def places = ['openapi/src/main', 'mock-server/src', 'client/src', 'contract-tests/src', 'README.md', 'CONTRIBUTING.md',
                      'CHANGELOG.md'].collect { new File(ROOT, it) }
        def files = places.collectMany { place ->
            def found = []
            place.directory ? place.eachFileRecurse(groovy.io.FileType.FILES) { found << it } : found << place
            found
        }

        expect:
        files.findAll { it.exists() }.every { file ->
            def unknown = (file.text =~ /\bL(\d\d)\b/).collect { it[0] } - known
            assert unknown.empty: "$file cites $unknown"
            true
        }
    }

    private static List<String> features(String spec) {
        new SpecInfoBuilder(Class.forName("dev.partnerkit.contract.$spec")).build().allFeatures*.name
    }
}
