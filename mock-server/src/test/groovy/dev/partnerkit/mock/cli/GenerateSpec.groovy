package dev.partnerkit.mock.cli

import dev.partnerkit.mock.Settings
import dev.partnerkit.mock.seed.Export
import dev.partnerkit.mock.seed.Origin.Generated
import dev.partnerkit.mock.world.Worlds
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Title

@Title('partner-mock generate: a world file of users made up from a seed')
class GenerateSpec extends Specification {

    @TempDir
    File dir

    def 'the same seed gives the same bytes, on the terminal and in a file, and the file is fine'() {
        given:
        def file = new File(dir, 'crowd.json')
        def terminal = new Terminal()

        expect:
        terminal.type('generate', '--users', 50, '--seed', 7) == 0
        new Terminal().type('generate', '--users', 50, '--seed', 7, '--out', file) == 0
        file.readLines() == terminal.out
        new Terminal().type('check', file) == 0
    }

    def 'what is served of a seed, and what is read of a file with that base, is what was written to a file'() {
        given:
        def file = new File(dir, 'crowd.json')
        def based = new File(dir, 'based.yaml') << 'base: {users: 50, seed: 7}\n'
        new Terminal().type('generate', '--users', 50, '--seed', 7, '--out', file)

        when:
        def served = WorldFiles.open(new Generated(50, 7), new Worlds(), Settings.usual())
        def others = [file, based].collect { WorldFiles.open(it as String, new Worlds(), Settings.usual()) }

        then:
        served.keys().affiliate()*.apiKey() == ['generated-api-key']
        served.snapshot().accounts().size() == 50
        others.every { Export.changes(it.snapshot()) == Export.changes(served.snapshot()) }
        others[0].clock().setting() == served.clock().setting()
    }

    def '#words is refused: #sentence'() {
        given:
        def terminal = new Terminal()

        expect:
        terminal.type('generate', *words) == 2
        terminal.err == ["partner-mock: $sentence" as String]

        where:
        words                                          || sentence
        []                                             || "Missing required options: '--users=N', '--seed=S'"
        ['--users=0', '--seed=1']                      || '--users=0 is not between 1 and 10000000'
        ['--users=2', '--seed=x']                      || "Invalid value for option '--seed': 'x' is not a long"
        ['--users=2', '--seed=1', '--out=/no/such/x']  || '--out=/no/such/x cannot be written: NoSuchFileException'
    }
}
