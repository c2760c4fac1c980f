package dev.partnerkit.contract.control

import com.tngtech.archunit.core.importer.ClassFileImporter
import dev.partnerkit.contract.support.Control
import dev.partnerkit.contract.support.ControlContract
import dev.partnerkit.contract.support.Mock
import spock.lang.Specification
import spock.lang.Title

@Title('The document of the control API')
class ControlDocumentSpec extends Specification {

    static final VERBS = ['Get', 'Post', 'Put', 'Patch', 'Delete']
    /** The two documents once more, for the page. */
    static final AS_JSON = ['GET /_mock/openapi.json', 'GET /_mock/partner-api.json']

    def 'a parser has nothing to say against it'() {
        expect:
        ControlContract.PARSED.messages == []
    }

    def 'it names every route of the control API, and no other'() {
        expect:
        documented() == routes() - AS_JSON
    }

    def 'it is served, and so is the contract, each as it stands in the jar and as JSON'() {
        expect:
        "${Mock.SERVER.url()}/_mock/openapi.yaml".toURL().getText('UTF-8') == ControlContract.TEXT
        new Control().get('/openapi.json').json.paths.keySet() == ControlContract.PARSED.openAPI.paths.keySet()
        new Control().get('/partner-api.json').json.info.title == 'Partner API Kit'
    }

    def 'the page is one file that asks nobody else'() {
        given:
        def page = "${Mock.SERVER.url()}/_mock".toURL().openConnection()

        expect:
        page.getHeaderField('Content-Security-Policy').startsWith("default-src 'none'")
        page.contentType == 'text/html'
        !(page.inputStream.getText('UTF-8') =~ /(?:src|href)="(?!#)/)
    }

    private static Set<String> documented() {
        ControlContract.PARSED.openAPI.paths.collectMany { path, item ->
            item.readOperationsMap().keySet().collect { "$it $path" as String }
        }
    }

    private static Set<String> routes() {
        def controllers = new ClassFileImporter().importPackages('dev.partnerkit.mock.control')
            .findAll { it.isAnnotatedWith('io.micronaut.http.annotation.Controller') }
        controllers.collectMany { controller ->
            def base = controller.getAnnotationOfType('io.micronaut.http.annotation.Controller').get('value').orElse('')
            controller.methods.collectMany { method ->
                VERBS.findAll { method.isAnnotatedWith("io.micronaut.http.annotation.$it") }.collect { verb ->
                    def annotation = method.getAnnotationOfType("io.micronaut.http.annotation.$verb")
                    def path = [annotation.get('uri').orElse(''), annotation.get('value').orElse('')].find { it && it != '/' } ?: ''
                    "${verb.toUpperCase(Locale.ROOT)} $base$path" as String
                }
            }
        }
    }
}
