package dev.partnerkit.contract.kit

import dev.partnerkit.contract.support.Application
import dev.partnerkit.mock.seed.WorldFile
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

    def 'a world by hand, of users made up from a seed'() {
        given:
        def file = WorldFile.parse(getClass().getResource('/worlds/crowd.yaml').text, 'crowd.yaml')

        when:
        def worlds = [TestWorld.open(file), TestWorld.open(file)]

        then:
        worlds[0].world().snapshot().is(worlds[1].world().snapshot())
        worlds[0].apiKey() != worlds[1].apiKey()
        Seen.wire(worlds[0]).users().json.total_records > 0
        Seen.wire(worlds[0]).post('/team/users/range', [:]).json.data.totalUsers > 0

        cleanup:
        worlds*.close()
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
