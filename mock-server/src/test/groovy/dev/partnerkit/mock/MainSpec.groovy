package dev.partnerkit.mock

import picocli.CommandLine
import spock.lang.Specification
import spock.lang.Title

@Title('The command line')
class MainSpec extends Specification {

    def '#arguments is refused in one sentence, and nothing is started'() {
        given:
        def said = new StringWriter()

        expect:
        new CommandLine(new Main()).setErr(new PrintWriter(said)).execute(*arguments) == CommandLine.ExitCode.USAGE
        said.toString().readLines().first().endsWith(sentence)

        where:
        arguments          || sentence
        ['--port=65536']   || '--port=65536 is not between 0 and 65535'
        ['--host=nosuch.invalid'] || '--host=nosuch.invalid is no address of this machine'
        ['--limits=often'] || "'--limits': 'often' is neither off nor documented nor two figures such as 5,100"
        ['--limits=5']     || "'--limits': '5' is neither off nor documented nor two figures such as 5,100"
        ['--limits=5,0']   || "'--limits': '0' is neither off nor a number of requests a second between 1 and 10000"
    }
}
