package dev.partnerkit.mock.cli

import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Title

@Title('partner-mock check: what is wrong with world files')
class CheckSpec extends Specification {

    @TempDir
    File dir

    def 'files are told one by one, and one bad file does not hide the others'() {
        given:
        def good = file('good.yaml', 'base: documents\nchanges:\n  - registered: {uid: 7, inviter: 1116350, at: 2026-06-01 00:00:00}\n')
        def bad = file('bad.yaml', 'limits: often\nchanges:\n  - registered: {uid: x, at: 2026-06-01 00:00:00}\n')
        def unfit = file('unfit.json', '{"changes": [\n{"registered": {"uid": 7, "inviter": 8, "at": "2026-06-01 00:00:00"}}\n]}')
        def terminal = new Terminal()

        expect:
        terminal.type('check', bad, good, unfit, "$dir/none.yaml", dir) == 1
        terminal.out == [
            "$bad:1: limits often does not fit: 'often' is neither off nor documented nor two figures such as 5,100",
            "$bad:3: registered.uid x is not a whole number",
            "$good: fine",
            "$unfit:2: inviter 8 is not known",
            "$dir/none.yaml: there is no such file",
            "$dir: is a directory",
        ]*.toString()
        terminal.err == []
    }

    def 'files that are fine end well'() {
        given:
        def terminal = new Terminal()

        expect:
        terminal.type('check', file('a.yaml', 'name: a\n')) == 0
    }

    def 'nothing to check is refused'() {
        given:
        def terminal = new Terminal()

        expect:
        terminal.type('check') == 2
        terminal.err == ["partner-mock: Missing required parameter: 'FILE'"]
    }

    private File file(String name, String text) {
        new File(dir, name) << text
    }
}
