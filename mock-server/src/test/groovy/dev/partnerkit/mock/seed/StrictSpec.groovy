package dev.partnerkit.mock.seed

import spock.lang.Specification
import spock.lang.Title
import spock.lang.Timeout

@Title('The reader of world files and of request bodies')
class StrictSpec extends Specification {

    static final NAME = { Fields fields -> fields.text('name') }

    def '#what is read'() {
        expect:
        read(text) == name

        where:
        what                               | text                                || name
        'a byte order mark'                | '\uFEFFname: a'                     || 'a'
        'a byte order mark before JSON'    | '\uFEFF{"name": "a"}'               || 'a'
        'a text with line ends of Windows' | '# first\r\nname: a\r\n'            || 'a'
        'JSON'                             | '{"name": "a"}'                     || 'a'
        'JSON with tabs and breaks'        | '{\r\n\t"name"\n:\t"a"\r}\n'        || 'a'
        'JSON with escapes'                | '{"na\\u006de": "\\"\\\\\\/\\b\\f\\n\\r\\t\\uD83D\\uDE00"}' || '"\\/\b\f\n\r\t😀'
        'JSON that is YAML too'            | '{name: a}'                         || 'a'
        'YAML in quotes'                   | 'name: "a"'                         || 'a'
        'a text over several lines'        | 'name: >-\n  a\n  b'                || 'a b'
        'a text that looks like a number'  | 'name: 012.50'                      || '012.50'
        'a text that looks like a flag'    | 'name: no'                          || 'no'
        'a text that looks like a time'    | 'name: 2026-06-01 10:00:00'         || '2026-06-01 10:00:00'
        'an anchor that nothing uses'      | 'name: &x a'                        || 'a'
        'a document with its begin and end' | '%YAML 1.2\n---\nname: a\n...\n'   || 'a'
        'an empty text'                    | 'name: ""'                          || ''
        'a text of no known language'      | 'name: 雪 ☃'                         || '雪 ☃'
    }

    def 'decimals keep their text'() {
        expect:
        Strict.read("{\"d\": $text}", 'spec', Bounds.BODY) { it.decimal('d') }.toString() == decimal
        Strict.read("d: $text", 'spec', Bounds.BODY) { it.decimal('d') }.toString() == decimal

        where:
        text    || decimal
        '12.50' || '12.50'
        '0'     || '0'
        '-0.0'  || '0.0'
        '1E+3'  || '1E+3'
        '1e-10' || '1E-10'
    }

    def 'what may be absent is absent when null: #text'() {
        expect:
        Strict.read(text, 'spec', Bounds.BODY) { [it.optionalText('a'), it.whole('b', 0, 9, 5), it.list('c') { 1 }] } == [null, 5, []]

        where:
        text << ['{}', '{"a": null, "b": null, "c": null}', 'a:\nb: ~\nc: null']
    }

    def 'lines are counted alike in #text'() {
        when:
        Strict.read(text, 'spec', Bounds.BODY) { it.text('name') }

        then:
        Misfit misfit = thrown()
        misfit.problems()*.line() == [4]

        where:
        text << [
            '{"name": "a",\n\n\n"x": 1}', '{"name": "a",\r\n\r\n\r\n"x": 1}', '{"name": "a",\r\r\r"x": 1}',
            'name: a\n\n\nx: 1', 'name: a\r\n\r\n\r\nx: 1'
        ]
    }

    @Timeout(10)
    def 'a document of #what is refused and costs little'() {
        when:
        read(text, new Bounds(2_000_000, 16))

        then:
        Misfit misfit = thrown()
        misfit.problems()*.toString() == [problem]

        where:
        what                       | text                                     || problem
        'a million open brackets'  | 'name: ' + '[' * 1_000_000               || 'line 1: lists and mappings lie in each other deeper than 16'
        'a million open braces'    | '{"name":' * 200_000                     || 'line 1: lists and mappings lie in each other deeper than 16'
        'a million dashes'         | '- ' * 900_000                           || 'line 1: lists and mappings lie in each other deeper than 16'
        'ever deeper lines'        | (0..999).collect { ' ' * it + 'a:\n' }.join() || 'line 17: lists and mappings lie in each other deeper than 16'
        'names of names of names'  | '? ' * 900_000                           || 'line 1: lists and mappings lie in each other deeper than 16'
        'laughs by the billion'    | laughs()                                 || 'line 2: alias *a0 is not taken, write out what it stands for'
        'more than may be'         | ' ' * 2_000_001                          || 'line 1: the document is longer than 2000000 characters'
    }

    def 'depth counts to the bound and no further'() {
        expect:
        Strict.read('{"a": ' + '[' * 15 + ']' * 15 + '}', 'spec', new Bounds(100, 16)) { it.find('a') != null }

        when:
        Strict.read('{"a": ' + '[' * 16 + ']' * 16 + '}', 'spec', new Bounds(100, 16)) { it.find('a') != null }

        then:
        thrown(Misfit)
    }

    @Timeout(60)
    def 'whatever comes in, nothing but a misfit comes out (seed #seed)'() {
        given:
        def random = new Random(seed)
        def pieces = ['{', '}', '[', ']', ':', ': ', ',', '- ', '\n', ' ', '  ', '\t', '"', "'", '\\', '|', '>', '&a', '*a', '!', '!!str ',
                      '%YAML ', '---', '...', '#', '? ', '@', '`', 'name', '1', 'null', '\uFEFF', '\u0000', '\uD800', '\\u00', '\r', '<<', '~',
                      '{"name":"a"}', '%', '\u0085', '\u2028', 'registered', '😀', '-', '+', '.', 'e9']

        expect:
        2000.times {
            def text = (0..random.nextInt(12)).collect { pieces[random.nextInt(pieces.size())] }.join()
            try {
                WorldFile.parse(text, 'fuzz')
            } catch (Misfit e) {
                assert e.problems(): text
            }
        }

        where:
        seed << (1..5)
    }

    private static String read(String text, Bounds bounds = Bounds.BODY) {
        Strict.read(text, 'spec', bounds, NAME)
    }

    private static String laughs() {
        'a0: &a0 [ha]\n' + (1..20).collect { "a$it: &a$it [*a${it - 1}, *a${it - 1}]" }.join('\n')
    }
}
