package dev.partnerkit.contract.kit

import dev.partnerkit.mock.test.TestWorld
import dev.partnerkit.mock.world.World
import org.junit.platform.engine.discovery.ClassSelector
import org.junit.platform.testkit.engine.EngineExecutionResults
import org.junit.platform.testkit.engine.EngineTestKit
import spock.util.EmbeddedSpecRunner

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass

/** What became of tests of users of the mock, run inside ours. */
class KitRun {

    final int succeeded
    /** Why tests and those around them failed. */
    final List<String> failures
    /** The worlds that were opened and not closed. */
    final List<World> left

    private KitRun(Closure<EngineExecutionResults> running) {
        Seen.clear()
        def (results, worlds) = TestWorld.open().withCloseable { world ->
            def before = world.server().worlds().list()
            [running(), world.server().worlds().list() - before]
        }
        succeeded = results.testEvents().succeeded().count()
        failures = results.allEvents().failed().list().collect { it.payload.get().throwable.get().message as String }
        left = worlds
    }

    static KitRun jupiter(List<Class> types, Map<String, String> parameters = [:]) {
        new KitRun({
            EngineTestKit.engine('junit-jupiter')
                .selectors(types.collect { selectClass(it) } as ClassSelector[])
                .configurationParameters(parameters)
                .execute()
        })
    }

    static KitRun spock(List<Class> types, Closure configuration = null) {
        new KitRun({
            new EmbeddedSpecRunner(throwFailure: false, configurationScript: configuration)
                .runWithSelectors(types.collect { selectClass(it) })
        })
    }
}
