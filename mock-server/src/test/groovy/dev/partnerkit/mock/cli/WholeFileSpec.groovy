package dev.partnerkit.mock.cli

import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Title

@Title('A file that others wait for')
class WholeFileSpec extends Specification {

    @TempDir
    File dir

    def 'it takes the place of what was there, leaves nothing beside it, and is removed'() {
        given:
        def file = new File(dir, 'port') << 'a longer text of another time'

        when:
        def whole = WholeFile.write('--port-file', file.toPath(), '1\n')

        then:
        file.text == '1\n'
        dir.list() == ['port'] as String[]

        when:
        whole.remove()

        then:
        dir.list() == [] as String[]
    }

    def 'where it cannot be written, that is told in one sentence and nothing is left behind'() {
        given:
        def taken = new File(dir, 'taken')
        new File(taken, 'inside').mkdirs()

        when:
        WholeFile.write('--port-file', taken.toPath(), '1\n')

        then:
        def trouble = thrown(Trouble)
        trouble.message.startsWith("--port-file=$taken cannot be written: ")
        dir.list() == ['taken'] as String[]

        when:
        WholeFile.write('--ca-file', Path.of("$dir/none/ca.pem"), '1\n')

        then:
        def other = thrown(Trouble)
        other.message == "--ca-file=$dir/none/ca.pem cannot be written: NoSuchFileException"
    }
}
