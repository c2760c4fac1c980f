package dev.partnerkit.contract.kit

import spock.lang.Specification
import spock.lang.Title

@Title('@PartnerMockSpec: a world for each feature of Spock')
class SpockSpec extends Specification {

    def 'every feature and every row of #type.simpleName has a world of its own, on one server, and none is left'() {
        when:
        def run = KitRun.spock([type])

        then:
        run.failures == []
        Seen.WORLDS.size() == worlds
        Seen.WORLDS.toSet().size() == worlds
        Seen.SERVERS.toSet().size() == 1
        run.left.empty

        where:
        type                   || worlds
        SpockSpecs.Fields      || 4
        SpockSpecs.Extending   || 7
        SpockSpecs.OnlyFeature || 1
    }

    def 'fifty rows on eight threads, and other specifications beside them, see nothing of each other'() {
        when:
        def run = KitRun.spock([SpockSpecs.Parallel, SpockSpecs.Fields]) {
            runner {
                parallel {
                    enabled true
                    fixed 8
                }
            }
        }

        then:
        run.failures == []
        Seen.WORLDS.toSet().size() == 54
        Seen.SERVERS.toSet().size() == 1
        run.left.empty
    }

    def 'a mistake is told where it was made: #type.simpleName'() {
        when:
        def run = KitRun.spock([type])

        then:
        run.failures.size() == 1
        run.failures[0].contains(told)
        run.left.empty

        where:
        type                            || told
        SpockSpecs.Mistaken.SharedField || '@FromMock field partners is @Shared, but changes with every feature'
        SpockSpecs.Mistaken.StaticField || '@FromMock field StaticField.world is static or final'
        SpockSpecs.Mistaken.Field       || '@FromMock field Field.url is a java.lang.String, not a TestWorld, a World or a URI'
        SpockSpecs.Mistaken.BrokenFile  || '/worlds/broken.yaml\n  line 3: '
    }
}
