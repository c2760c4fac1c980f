package dev.partnerkit.contract.kit

import dev.partnerkit.contract.support.Needs
import dev.partnerkit.contract.support.Packaged
import dev.partnerkit.contract.support.Programs
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.util.jar.JarFile

@Needs('the runnable jar, and no server')
@Requires({ RunnableJarSpec.packaged() })
@Title('The mock as a runnable jar: it knows what it holds')
class RunnableJarSpec extends Specification {

    @Shared
    File jar = packaged()

    static File packaged() {
        Packaged.jar('mock-server', ~/partner-mock-server-.*-all\.jar/)
    }

    def 'it lists every service of the framework that it holds (house)'() {
        given:
        def folder = 'META-INF/micronaut/'

        expect:
        new JarFile(jar).withCloseable { open ->
            def held = Collections.list(open.entries())*.name.findAll { it.startsWith(folder) && !it.endsWith('/') }
            def listed = open.getInputStream(open.getEntry('META-INF/partner-mock/services')).getText('UTF-8').readLines()
            assert listed.size() > 300
            assert listed as Set == held.collect { it.substring(folder.length()).replace('/', ' ') } as Set
            true
        }
    }

    def 'it starts and answers without being opened a second time, as a file system (house)'() {
        when:
        def java = new File(System.getProperty('java.home'), 'bin/java').path
        def loaded = Programs.run([java, '-Xlog:class+load', '-jar', jar.path, 'rehearse'])

        then:
        loaded.any { it.contains('dev.partnerkit.mock.http.AffiliateController ') }
        !loaded.any { it.contains('jdk.nio.zipfs.ZipFileSystem ') }
        !loaded.any { it.contains('ch.qos.logback') }
    }
}
