package dev.partnerkit.contract.kit

import spock.lang.Specification
import spock.lang.Title

@Title('@PartnerMockTest: a world for each test of JUnit')
class JUnitSpec extends Specification {

    def 'every test of #type.simpleName has a world of its own, on one server, and none is left'() {
        when:
        def run = KitRun.jupiter([type])

        then:
        run.failures == []
        run.succeeded == tests
        Seen.WORLDS.toSet().size() == tests
        Seen.SERVERS.toSet().size() == 1
        run.left.empty

        where:
        type                     || tests
        JUnitTests.Parameters    || 5
        JUnitTests.Fields        || 3
        JUnitTests.OneObject     || 3
        JUnitTests.Options       || 3
        JUnitTests.OwnAnnotation || 1
        JUnitTests.Inherited     || 3
        JUnitTests.OnlyMethod    || 1
    }

    def 'fifty tests on eight threads, and the classes beside each other, see nothing of each other'() {
        when:
        def run = KitRun.jupiter([JUnitTests.Parallel, JUnitTests.Parameters, JUnitTests.Fields], [
            'junit.jupiter.execution.parallel.enabled'                 : 'true',
            'junit.jupiter.execution.parallel.mode.default'            : 'concurrent',
            'junit.jupiter.execution.parallel.config.strategy'         : 'fixed',
            'junit.jupiter.execution.parallel.config.fixed.parallelism': '8'])

        then:
        run.failures == []
        run.succeeded == 58
        Seen.WORLDS.toSet().size() == 58
        Seen.SERVERS.toSet().size() == 1
        run.left.empty
    }

    def 'a mistake is told where it was made: #type.simpleName'() {
        when:
        def run = KitRun.jupiter([type], ['junit.jupiter.execution.parallel.enabled': 'true'])

        then:
        run.failures.size() == 1
        run.failures[0].contains(told)
        run.left.empty

        where:
        type                                 || told
        JUnitTests.Mistaken.Parameter        || '@FromMock parameter url of test is a java.lang.String, not a TestWorld, a World or a URI'
        JUnitTests.Mistaken.Field            || '@FromMock field Field.port is a int, not a TestWorld, a World or a URI'
        JUnitTests.Mistaken.StaticField      || '@FromMock field StaticField.world is static or final, but changes with every test'
        JUnitTests.Mistaken.BeforeTheFirst   || 'parameter partners of arrange comes too early: there is a world for each test'
        JUnitTests.Mistaken.InTheConstructor || 'comes too early: there is a world for each test'
        JUnitTests.Mistaken.NoFile           || 'world file nowhere.yaml is not on the class path beside dev.partnerkit.contract.kit.JUnitTests'
        JUnitTests.Mistaken.BrokenFile       || '/worlds/broken.yaml\n  line 3: '
        JUnitTests.Mistaken.TwoBases         || 'base DOCUMENTS stands beside world file /worlds/two-users.yaml, which brings its own'
        JUnitTests.Mistaken.Reading          || 'reading page-size is none of '
        JUnitTests.Mistaken.NoLimits         || "'none' is neither off nor documented nor two figures"
        JUnitTests.Mistaken.Haste            || 'runs its tests at the same time in one object, where they cannot have fields of their own'
    }
}
