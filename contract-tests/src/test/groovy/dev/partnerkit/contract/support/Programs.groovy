package dev.partnerkit.contract.support

import groovy.transform.CompileStatic

import java.util.concurrent.TimeUnit

/** Programs beside the JVM, where they are installed. */
@CompileStatic
class Programs {

    /** Whether all of these are installed; says so when one is not, for a test is about to be skipped. */
    static boolean installed(String... names) {
        def missing = names.findAll { name ->
            !System.getenv('PATH').tokenize(File.pathSeparator).any { new File(it, name).canExecute() }
        }
        if (missing) {
            println "NOT TESTED, because of what is not installed: ${missing.join(', ')}"
        }
        missing.empty
    }

    /** The lines a program printed; it has to end well, and soon. */
    static List<String> run(List<String> command, Map<String, String> environment = [:]) {
        def builder = new ProcessBuilder(command).redirectErrorStream(true)
        builder.environment().putAll(environment)
        def process = builder.start()
        process.outputStream.close()
        def output = process.inputStream.getText('UTF-8')
        assert process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0: output
        output.readLines()
    }
}
