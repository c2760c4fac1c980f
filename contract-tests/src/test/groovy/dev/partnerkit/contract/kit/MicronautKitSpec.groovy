package dev.partnerkit.contract.kit

import dev.partnerkit.contract.support.Application
import dev.partnerkit.mock.test.TestWorld
import dev.partnerkit.mock.world.Worlds
import io.micronaut.runtime.server.EmbeddedServer
import spock.lang.Specification
import spock.lang.Title

@Title('The mock beside a Micronaut application')
class MicronautKitSpec extends Specification {

    def 'a class of Micronaut Test has one world, which every test finds as it was: #name'() {
        when:
        def run = started()

        then:
        run.failures == []
        Seen.WORLDS.size() == 2
        Seen.WORLDS.toSet().size() == 1
        run.left.empty

        where:
        name    | started
        'Spock' | { KitRun.spock([MicronautTests.Spock]) }
        'JUnit' | { KitRun.jupiter([MicronautTests.JUnit]) }
    }

    def 'an application with a server of its own has nothing of the mock in it'() {
        given:
        def application = Application.start(['micronaut.server.port': -1])
        def server = application.getBean(EmbeddedServer).start()

        when:
        def asked = new URL("$server.URI/_mock/worlds").openConnection() as HttpURLConnection

        then:
        asked.responseCode == 404
        asked.errorStream.text.contains('Page Not Found')
        !application.findBean(Worlds).present

        cleanup:
        application.close()
    }

    def 'a world by hand'() {
        given:
        def partners = TestWorld.open()

        expect:
        Seen.customers(partners, 4711) == [4711L]

        when:
        partners.reset()

        then:
        partners.journal().recorded() == 0
        Seen.invited(partners) == []

        when:
        partners.close()
        partners.close()

        then:
        Seen.wire(partners).get('/invitation/user/list').json.code == 6000
    }
}
