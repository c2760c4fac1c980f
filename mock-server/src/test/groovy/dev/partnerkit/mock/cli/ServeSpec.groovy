package dev.partnerkit.mock.cli

import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Title

@Title('partner-mock serve: its options, and where their values come from')
class ServeSpec extends Specification {

    @TempDir
    File dir

    def '#arguments is refused in one sentence, and nothing is started'() {
        given:
        def terminal = new Terminal()

        expect:
        terminal.type(*arguments) == 2
        terminal.err == ["partner-mock: $sentence" as String]
        terminal.out == []

        where:
        arguments                     || sentence
        ['--port=65536']              || '--port=65536 is not between 0 and 65535'
        ['--port=-1']                 || '--port=-1 is not between 0 and 65535'
        ['--port=many']               || "Invalid value for option '--port': 'many' is not an int"
        ['--port']                    || "Missing required parameter for option '--port' (N)"
        ['--host=nosuch.invalid']     || '--host=nosuch.invalid is no address of this machine'
        ['--limits=often']            || "Invalid value for option '--limits': 'often' is neither off nor documented nor two figures such as 5,100"
        ['--limits=5']                || "Invalid value for option '--limits': '5' is neither off nor documented nor two figures such as 5,100"
        ['--limits=5,0']              || "Invalid value for option '--limits': '0' is neither off nor a number of requests a second between 1 and 10000"
        ['--strictness=harsh']        || "Invalid value for option '--strictness': 'harsh' is none of documented, paranoid, lenient, observe"
        ['--reading=zone']            || '--reading: zone= is not a time zone such as +08:00, Z or Asia/Shanghai'
        ['--ca-file=ca.pem']          || '--ca-file wants --tls, without which there is no authority'
        ['--generate=users=0,seed=1'] || "Invalid value for option '--generate': users=0 is not between 1 and 10000000"
        ['--generate=9']              || "Invalid value for option '--generate': '9' is not of the form users=1000,seed=7"
        ['--token= ']                 || '--token is blank'
        ['--limit=off']               || "Unknown option: '--limit=off'; did you mean --limits?"
        ['serv']                      || "Unmatched argument at index 0: 'serv'; did you mean serve or generate?"
        ['--config=/no/such.yaml']    || '/no/such.yaml: there is no such file'
        ['--port=1', '--port=2']      || "option '--port' (N) should be specified only once"
    }

    def 'an option goes before the environment, and that before the file'() {
        given:
        def file = new File(dir, 'mock.yaml') << '''\
            port: 1
            host: 127.0.0.3
            limits: 2,50
            world: [one.yaml, two.yaml]
            reading: [zone=UTC]
            cors: true
            '''.stripIndent()
        def terminal = new Terminal(PARTNER_MOCK_PORT: '2', PARTNER_MOCK_HOST: '127.0.0.2', PARTNER_MOCK_TOKEN: 'hush', OTHER: 'x')

        expect:
        terminal.type('--port', 3, '--config', file, '--print-config') == 0
        terminal.err == []
        terminal.out*.split(' +# ')*.toList() == [
            ['port: 3', 'command line'],
            ['host: 127.0.0.2', 'environment PARTNER_MOCK_HOST'],
            ['world: [one.yaml, two.yaml]', "file $file" as String],
            ['generate:', 'default'],
            ['strictness: documented', 'default'],
            ['reading: [zone=UTC]', "file $file" as String],
            ['limits: "2,50"', "file $file" as String],
            ['token: "****"', 'environment PARTNER_MOCK_TOKEN'],
            ['cors: true', "file $file" as String],
            ['tls: false', 'default'],
            ['ca-file:', 'default'],
            ['port-file:', 'default'],
        ]
    }

    def 'what is printed is a file that says the same'() {
        given:
        def first = new Terminal()
        first.type('serve', '--limits=off,7', '--reading=zone=UTC', '--strictness=lenient', '--generate', 'users=9,seed=-7', '--world', 'a b.yaml', '--print-config')
        def file = new File(dir, 'mock.yaml')
        file.text = first.out.join('\n')
        def second = new Terminal(PARTNER_MOCK_CONFIG: file as String)

        expect:
        second.type('--print-config') == 0
        second.out*.replaceAll(/ +#.*/, '') == first.out*.replaceAll(/ +#.*/, '')
    }

    def 'what is wrong with a file of options is told with its lines'() {
        given:
        def file = new File(dir, 'mock.yaml') << 'port: 1\nprot: 2\ncors: [true]\n'
        def terminal = new Terminal()

        expect:
        terminal.type("--config=$file") == 2
        terminal.err[0].startsWith("partner-mock: $file:2: prot is none of port, host, world, ")
        terminal.err[1] == "partner-mock: $file:3: cors is a list, not a text" as String
    }

    def 'what is wrong in the environment or the file is told with its origin'() {
        given:
        def file = new File(dir, 'mock.yaml') << 'port: many\n'

        expect:
        environment.with { new Terminal(it) }.with { [it.type('--print-config', *(it.err + arguments(file))), it.err] } == [2, [sentence(file)]]

        where:
        environment                | arguments            || sentence
        [PARTNER_MOCK_PORT: 'few'] | { [] }               || { "partner-mock: Invalid value for option '--port': 'few' is not an int (environment PARTNER_MOCK_PORT)" as String }
        [:]                        | { ["--config=$it"] } || { "partner-mock: Invalid value for option '--port': 'many' is not an int (file $it)" as String }
    }

    def '#question is answered'() {
        given:
        def terminal = new Terminal()

        expect:
        terminal.type(*question) == 0
        terminal.out.any { it.contains(answer) }

        where:
        question            || answer
        ['--version']       || 'partner-mock '
        ['--help']          || 'serve'
        ['serve', '--help'] || '--print-config'
        ['sign', '--help']  || 'partner-mock sign GET'
        ['check', '--help'] || 'World files'
    }
}
