package dev.partnerkit.contract

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import dev.partnerkit.contract.support.Needs
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses

@Needs("the kit's own classes, and no server")
@Title('The way of a request stays straight')
class ArchitectureSpec extends Specification {

    static final MOCK = 'dev.partnerkit.mock'
    static final CLIENT = 'dev.partnerkit.client'
    static final String[] ENGINE = ['throttle', 'journal', 'fault', 'world', 'query', 'rules', 'auth', 'seed', 'doctor']
        .collect { "${MOCK}.$it.." }

    @Shared
    JavaClasses all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages('dev.partnerkit')

    def 'the engine knows no framework'() {
        expect:
        noClasses().that().resideInAnyPackage(ENGINE)
            .should().dependOnClassesThat().resideInAnyPackage('io.micronaut..', 'io.netty..', 'com.fasterxml..', 'jakarta..')
            .check(all)
    }

    def '#stage knows of the earlier stages only #known'() {
        expect:
        classes().that().resideInAPackage("${MOCK}.${stage}..")
            .should().onlyDependOnClassesThat().resideInAnyPackage(
                *(known + stage).collect { "${MOCK}.${it}..".toString() },
                'java..', 'javax.crypto..', 'org.jspecify..', 'com.fasterxml.jackson.core..', 'org.snakeyaml..', 'io.micronaut..', 'jakarta..')
            .check(all)

        where:
        stage      | known
        'throttle' | []
        'journal'  | []
        'fault'    | []
        'world'    | ['throttle', 'journal', 'fault']
        'query'    | ['world']
        'rules'    | ['query', 'world']
        'auth'     | ['rules', 'world']
        'render'   | ['rules', 'query', 'world', 'generated']
        'seed'     | ['world', 'throttle']
        'doctor'   | ['auth', 'rules', 'world']
    }

    def 'nothing but seed reads YAML'() {
        expect:
        noClasses().that().resideInAPackage("${MOCK}..").and().resideOutsideOfPackage("${MOCK}.seed..")
            .should().dependOnClassesThat().resideInAPackage('org.snakeyaml..').check(all)
    }

    def 'nothing but the kit for tests knows what tests are written with'() {
        expect:
        noClasses().that().resideInAPackage("${MOCK}..").and().resideOutsideOfPackage("${MOCK}.test..")
            .should().dependOnClassesThat().resideInAnyPackage('org.junit..', 'org.spockframework..', 'spock..', 'groovy..', 'io.micronaut.test..')
            .check(all)
        noClasses().that().resideOutsideOfPackage("${MOCK}.test..")
            .should().dependOnClassesThat().resideInAPackage("${MOCK}.test..").check(all)
    }

    def 'nothing but the handle knows http'() {
        expect:
        noClasses().that().resideOutsideOfPackage("${MOCK}.http..")
            .should().dependOnClassesThat().resideInAPackage("${MOCK}.http..").check(all)
    }

    def 'generated models stay at the edge'() {
        expect:
        noClasses().that().resideInAnyPackage(MOCK, *ENGINE)
            .should().dependOnClassesThat().resideInAPackage("${MOCK}.generated..").check(all)
    }

    def 'client and mock share nothing but the contract'() {
        expect:
        noClasses().that().resideInAPackage("${CLIENT}..").should().dependOnClassesThat().resideInAPackage("${MOCK}..").check(all)
        noClasses().that().resideInAPackage("${MOCK}..").should().dependOnClassesThat().resideInAPackage("${CLIENT}..").check(all)
    }

    def 'nothing is named for what nobody named'() {
        expect:
        noClasses().should().haveSimpleNameEndingWith(suffix).check(all)

        where:
        suffix << ['Util', 'Utils', 'Helper', 'Manager', 'Impl', 'Base', 'Common']
    }
}
