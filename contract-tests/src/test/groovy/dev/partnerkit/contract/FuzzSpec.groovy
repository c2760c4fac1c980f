package dev.partnerkit.contract

import dev.partnerkit.contract.fuzz.Draw
import dev.partnerkit.contract.fuzz.RawWire
import dev.partnerkit.contract.fuzz.Requests
import dev.partnerkit.contract.fuzz.Verdict
import dev.partnerkit.contract.support.Crowd
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.mock.world.Reading
import spock.lang.Specification
import spock.lang.Title

/**
 * Random requests, right and wrong, over a bare socket.
 *
 * <p>{@code -Dpartnerkit.cases} says how many, {@code -Dpartnerkit.seed} which: case n is that of seed + n.
 */
@Title('Whatever comes in, an answer of the vendor goes out')
class FuzzSpec extends Specification {

    static final int CASES = Integer.getInteger('partnerkit.cases', Boolean.getBoolean('partnerkit.exhaustive') ? 100_000 : 1_500)
    static final long SEED = Long.getLong('partnerkit.seed', 20_260_617_000_000)

    def 'no request is left without an answer, and no answer breaks the contract'() {
        given: 'the documented reading, and worlds that read everything at random'
        def draw = new Draw(SEED)
        def worlds = [Crowd.open()] * 6 + (1..4).collect { world(draw) }
        def requests = new Requests(worlds)
        def wire = new RawWire(Mock.SERVER.url())
        def verdict = new Verdict()
        def (complaints, seen) = [[], [:].withDefault { 0 }]

        when:
        for (int i = 0; i < CASES && complaints.size() < 20; i++) {
            def request = requests.draw(SEED + i)
            def answer = wire.send(request)
            def complaint = verdict.on(request, answer)
            if (complaint) {
                complaints << "$complaint\n--- seed ${SEED + i}\n$request\n--- answered\n$answer\n"
            }
            seen[kind(answer)]++
        }
        println "fuzz: $CASES requests from seed $SEED on, answered ${seen.sort { -it.value }}"

        then:
        assert complaints.empty: complaints.join('\n')

        and: 'the rules were reached, and every kind of refusal was met'
        seen['a page'] + seen['users'] > CASES / 4
        [6000, 6001, 904, 9016, 401, 404, 405, 422].every { seen[it] > 0 }

        cleanup:
        wire.close()
    }

    private static world(Draw draw) {
        def world = Crowd.open()
        Reading.values().each { world.reading("${it.key()}=${draw.one(it.options())}") }
        world
    }

    private static kind(answer) {
        def body = answer?.text ? answer.json : null
        body?.data ? 'a page' : body?.items != null ? 'users' : body?.code instanceof Integer ? body.code : answer?.status
    }
}
