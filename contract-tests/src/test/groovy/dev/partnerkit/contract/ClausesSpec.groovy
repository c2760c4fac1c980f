package dev.partnerkit.contract

import dev.partnerkit.contract.support.Contract
import dev.partnerkit.contract.support.Pages
import io.swagger.v3.oas.models.media.Schema
import org.spockframework.runtime.SpecInfoBuilder
import org.spockframework.runtime.model.FeatureInfo
import org.yaml.snakeyaml.LoaderOptions
import org.yaml.snakeyaml.Yaml
import spock.lang.Ignore
import spock.lang.PendingFeature
import spock.lang.Specification
import spock.lang.Title

/** What the pages state, one clause each, and the feature that goes red when the mock stops keeping it. */
@Title('The clauses of the documents')
class ClausesSpec extends Specification {

    static final ROOT = new File(System.getProperty('partnerkit.root'))
    static final List<Map<String, String>> CLAUSES =
        new Yaml(new LoaderOptions(allowDuplicateKeys: false)).load(new File(ROOT, 'openapi/clauses.yaml').text)
    static final Map<String, Set<String>> LEDGER = new File(ROOT, 'openapi/LEDGER.md').readLines()
        .findAll { it ==~ /\| L\d\d \|.*/ }
        .collectEntries { line -> line.split(/\|/, -1)[1..2]*.trim().with { [it[0], seeds(it[1])] } }
    static final Map<String, List<FeatureInfo>> FEATURES = [:].withDefault { String spec ->
        new SpecInfoBuilder(Class.forName("dev.partnerkit.contract.$spec", false, ClausesSpec.classLoader)).build().allFeatures
    }

    def 'clauses are numbered once and for good, without a gap'() {
        expect:
        CLAUSES*.id == (1..CLAUSES.size()).collect { 'C' + (it as String).padLeft(3, '0') }
    }

    def 'all five documents are there, in their order'() {
        given:
        def count = CLAUSES.countBy { it.seed }
        println "${CLAUSES.size()} clauses: ${count.collect { seed, clauses -> "$clauses of seed $seed" }.join(', ')}"

        expect:
        count.keySet() as List == Pages.OPERATIONS.keySet() as List
        CLAUSES*.seed == CLAUSES*.seed.toSorted()
    }

    def 'clause #clause.id says where it stands and what it states'() {
        expect:
        clause.keySet() - 'ledger' == ['id', 'seed', 'place', 'statement', 'feature'] as Set
        clause.values().every { it instanceof String && !it.blank }
        clause.statement.endsWith('.')

        where:
        clause << CLAUSES
    }

    def 'clause #clause.id is proven by one feature that runs'() {
        given:
        def (spec, name) = clause.feature.split(': ', 2)

        when:
        def features = FEATURES[spec].findAll { it.name.startsWith(name) }

        then:
        features.size() == 1
        [Ignore, PendingFeature].every {
            !features[0].featureMethod.reflection.isAnnotationPresent(it) && !features[0].spec.isAnnotationPresent(it)
        }

        where:
        clause << CLAUSES
    }

    def 'clause #clause.id is read as a row of the ledger says that is about its page'() {
        expect:
        clause.seed in LEDGER[clause.ledger]

        where:
        clause << CLAUSES.findAll { it.ledger }
    }

    def 'every parameter and every field of seed #seed in the contract is the place of a clause'() {
        given:
        def operation = Contract.operations().find { it.v1.endsWith(Pages.OPERATIONS[seed]) }.v3
        def asked = operation.parameters?.collect {
            it.$ref ? Contract.API.components.parameters[it.$ref.tokenize('/').last()].name : it.name
        } ?: fields(operation.requestBody.content['application/json'].schema)
        def answered = fields(operation.responses['200'].content['application/json'].schema)
        def places = CLAUSES.findAll { it.seed == seed }*.place

        expect:
        asked && answered
        (asked + answered).every { name ->
            assert places.any { it =~ /\b$name\b/ }
            true
        }

        where:
        seed << Pages.OPERATIONS.keySet()
    }

    // The names of all fields of an object, of the objects in it and in its lists; of two shapes the first, which is no refusal.
    private static List<String> fields(Schema schema) {
        def one = Contract.resolved(schema.anyOf ? schema.anyOf[0] : schema)
        if (one.items) {
            return fields(one.items)
        }
        one.anyOf ? fields(one) : (one.properties ?: [:]).collectMany { name, inner -> [name] + fields(inner) }
    }

    // '000, 001' and '000–003' alike.
    private static Set<String> seeds(String cell) {
        cell.split(', ').collectMany { part ->
            def ends = part.split('–')
            Pages.OPERATIONS.keySet().findAll { it >= ends.first() && it <= ends.last() }
        }
    }
}
