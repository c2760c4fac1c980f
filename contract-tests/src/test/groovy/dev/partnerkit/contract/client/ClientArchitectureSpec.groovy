package dev.partnerkit.contract.client

import com.tngtech.archunit.base.DescribedPredicate
import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.domain.JavaCodeUnit
import com.tngtech.archunit.core.domain.JavaModifier
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition
import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.setup.PartnerClientsBuilder
import dev.partnerkit.contract.support.Needs
import org.jspecify.annotations.NullMarked
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses

@Needs("the kit's own classes, and no server")
@Title('The way of a call through the client stays straight')
class ClientArchitectureSpec extends Specification {

    static final CLIENT = 'dev.partnerkit.client'
    /** From what knows nothing of the others to what knows them all. */
    static final List<String> ORDER = ['contract', 'time', 'drift', 'answer', 'error', 'retry', 'limit', 'watch', 'auth', 'call', 'preflight',
        'paging', 'harvest', 'listing', 'generated', 'users', 'affiliate', 'setup']
    /** What a program has in its hands. */
    static final List<String> HANDED_OUT = ['contract', 'time', 'drift', 'error', 'retry', 'preflight', 'limit', 'watch', 'paging', 'harvest',
        'listing', 'users', 'affiliate']
    /** Where a framework is what the type is for. */
    static final List<String> MEANT = ['AffiliateClient', 'UsersClient', 'AffiliateAnswers', 'UsersAnswers', 'MicrometerListener', 'OpenTelemetryListener']

    /** They can hand out the method that a filter is, to whoever should ask for it. */
    static final MADE_BY_FRAMEWORK = '.*[$]Definition[$]Exec'

    @Shared
    JavaClasses client = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(CLIENT)

    def 'every package has its place (CONTRIBUTING, the way of a call)'() {
        expect:
        client*.packageName.toSet().collect { it - CLIENT - ~/^\./ }.findAll().toSet() == ORDER.toSet()
    }

    def '#name knows of what comes before it alone (CONTRIBUTING, the way of a call)'() {
        expect:
        noClasses().that().resideInAPackage("$CLIENT.$name")
            .should().dependOnClassesThat().resideInAnyPackage(CLIENT, *ORDER.dropWhile { it != name }.tail().collect { "$CLIENT.$it".toString() })
            .allowEmptyShould(true)
            .check(client)

        where:
        name << ORDER - 'setup'
    }

    def 'no packages go in circles, but a program\'s door and its builder (CONTRIBUTING, the way of a call)'() {
        expect:
        SlicesRuleDefinition.slices().matching("$CLIENT.(*)..").should().beFreeOfCycles().check(client)
        classes().that().resideInAPackage(CLIENT).and().haveSimpleNameNotEndingWith('package-info')
            .should().onlyHaveDependentClassesThat().belongToAnyOf(PartnerClients, PartnerClientsBuilder).check(client)
    }

    def 'the two vendors know nothing of each other (issue 4 of 5, two doors)'() {
        expect:
        noClasses().that().resideInAPackage("${CLIENT}.users").should().dependOnClassesThat().resideInAPackage("${CLIENT}.affiliate").check(client)
        noClasses().that().resideInAPackage("${CLIENT}.affiliate").should().dependOnClassesThat().resideInAPackage("${CLIENT}.users").check(client)
    }

    def 'nothing looks at classes by reflection, or looks for any (issue 4 of 5, packaging)'() {
        expect:
        client.size() > 150
        noClasses().that().haveNameNotMatching(MADE_BY_FRAMEWORK)
            .should().dependOnClassesThat().resideInAnyPackage('java.lang.reflect..', 'sun..', 'jdk..')
            .orShould().dependOnClassesThat().haveFullyQualifiedName(ServiceLoader.name)
            .orShould().dependOnClassesThat().haveFullyQualifiedName('java.lang.invoke.VarHandle')
            .check(client)

        and:
        client.findAll { !(it.name ==~ MADE_BY_FRAMEWORK) }.collectMany { it.methodCallsFromSelf }
            .findAll { it.targetOwner.name == Class.name && it.name ==~ /forName|newInstance|get(Declared)?(Method|Field|Constructor|RecordComponent)s?/ } == []
    }

    def 'no framework is seen in what a program has in its hands (issue 4 of 5, two doors)'() {
        given:
        def seen = client.findAll { it.modifiers.contains(JavaModifier.PUBLIC) && !it.name.contains('$') && (it.packageName - "$CLIENT.") in HANDED_OUT && !(it.simpleName in MEANT) }

        when:
        def foreign = seen.collectMany { type ->
            (type.methods + type.constructors).findAll { it.modifiers.any { it in [JavaModifier.PUBLIC, JavaModifier.PROTECTED] } }
                .collectMany { unit -> types(unit).findAll { isForeign(it) }.collect { "$unit.fullName: $it.name" } } +
                (type.allRawSuperclasses + type.allRawInterfaces).findAll { isForeign(it) }.collect { "$type.name is a $it.name" }
        }

        then:
        seen.size() > 50
        foreign == []
    }

    def 'none of its own types hangs on a logging backend, on Groovy or on tests (issue 4 of 5, packaging)'() {
        expect:
        noClasses().should().dependOnClassesThat().resideInAnyPackage('ch.qos..', 'org.apache.logging..', 'java.util.logging..', 'groovy..',
            'org.junit..', 'org.spockframework..', 'com.fasterxml.jackson.databind..').check(client)
    }

    def 'metrics and traces are known to their listeners alone (issue 4 of 5, hygiene)'() {
        expect:
        noClasses().that(DescribedPredicate.describe('are no such listener') { JavaClass it -> !(it.simpleName in ['MicrometerListener', 'OpenTelemetryListener']) })
            .should().dependOnClassesThat().resideInAnyPackage('io.micrometer..', 'io.opentelemetry..').check(client)
    }

    def '#name takes nothing for null that is not said to be (issue 4 of 5, models)'() {
        expect:
        Class.forName("${name}.package-info").isAnnotationPresent(NullMarked)

        where:
        name << [CLIENT, *(ORDER - 'generated').collect { "$CLIENT.$it" }]
    }

    private static List<JavaClass> types(JavaCodeUnit unit) {
        [unit.rawReturnType, *unit.rawParameterTypes]*.baseComponentType
    }

    private static boolean isForeign(JavaClass type) {
        !type.primitive && !['java.', 'dev.partnerkit.', 'org.jspecify.'].any { type.name.startsWith(it) }
    }
}
