package dev.partnerkit.mock.cli

/** Where a command is typed, and what it says there. */
class Terminal {

    private final StringWriter said = new StringWriter()
    private final StringWriter objected = new StringWriter()
    private final Map<String, String> environment

    Terminal(Map<String, String> environment = [:]) {
        this.environment = environment
    }

    int type(Object... words) {
        new Launcher(environment, new PrintWriter(said, true), new PrintWriter(objected, true)).run(words*.toString() as String[])
    }

    List<String> getOut() {
        said.toString().readLines()
    }

    List<String> getErr() {
        objected.toString().readLines()
    }
}
