package dev.partnerkit.mock.seed.crowd

import spock.lang.Requires
import spock.lang.Specification
import spock.lang.Title

@Title('What large worlds cost')
class SizeSpec extends Specification {

    def 'a million users fit a heap of 64 MB, with ten thousand copies that each went on on their own'() {
        when:
        def figures = figures(1_000_000, 64)

        then:
        all(figures, 'added-kb', 3).every { it <= 64 * 1024 }
    }

    @Requires({ Boolean.getBoolean('partnerkit.exhaustive') })
    def 'ten million users stay within 512 MB in all'() {
        when:
        def figures = figures(10_000_000, 320)

        then:
        all(figures, 'resident-mb', 1).every { it <= 512 }
        all(figures, 'added-kb', 3).every { it <= 64 * 1024 }
    }

    private static List<Integer> all(String figures, String name, int count) {
        def found = figures.findAll(/$name=\d+/).collect { it.substring(name.length() + 1) as int }
        assert found.size() == count
        found
    }

    private static String figures(int users, int heap) {
        def java = "${System.getProperty('java.home')}/bin/java"
        def classPath = System.getProperty('java.class.path')
        def process = new ProcessBuilder(java, "-Xmx${heap}m", '-cp', classPath, SizeFigures.name, "$users")
            .redirectErrorStream(true).start()
        def figures = process.inputStream.text
        println figures
        assert process.waitFor() == 0: figures
        figures
    }
}
