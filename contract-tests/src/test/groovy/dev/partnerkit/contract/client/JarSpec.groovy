package dev.partnerkit.contract.client

import dev.partnerkit.contract.support.Needs
import dev.partnerkit.contract.support.Packaged
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.util.jar.JarFile

@Needs('the packaged client, and no server')
@Requires({ JarSpec.packaged() })
@Title('The client as a jar: a small burden')
class JarSpec extends Specification {

    static final MODULE = new File(System.getProperty('partnerkit.root'), 'client')

    @Shared
    File jar = packaged()

    static File packaged() {
        Packaged.jar('client', ~/partner-api-client-[\d.]+(-SNAPSHOT)?\.jar/)
    }

    def 'it takes no more than 300 KB (issue 4 of 5, packaging)'() {
        expect:
        jar.length() <= 300 * 1024
    }

    def 'it has a module name, and its licence (issue 4 of 5, packaging)'() {
        expect:
        new JarFile(jar).withCloseable {
            assert it.manifest.mainAttributes.getValue('Automatic-Module-Name') == 'dev.partnerkit.client'
            assert it.manifest.mainAttributes.getValue('Bundle-License') == 'Apache-2.0'
            true
        }
    }

    def 'sources and Javadoc lie beside it (issue 4 of 5, packaging)'() {
        expect:
        ['sources', 'javadoc'].every { new File(jar.parent, jar.name.replace('.jar', "-${it}.jar")).length() > 0 }
    }

    def 'it asks for the HTTP client and JSON of its host, for what these bring along, and for JSpecify (issue 4 of 5, packaging)'() {
        when:
        def asked = new File(MODULE, 'pom.xml').text.findAll(/(?s)<dependency>(.*?)<\/dependency>/) { it[1] }
            .findAll { !it.contains('<scope>') }
            .collect { it.find(/<artifactId>(.*?)<\/artifactId>/) { found -> found[1] } }

        then: 'no logging backend among them; that they bring no further jar is seen where an application is built with them'
        asked as Set == ['micronaut-http-client', 'micronaut-serde-jackson', 'jackson-core', 'reactor-core', 'jspecify'] as Set
    }
}
