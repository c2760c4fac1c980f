package dev.partnerkit.mock;

import dev.partnerkit.mock.cli.JarServices;
import dev.partnerkit.mock.cli.Launcher;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the mock starts on the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        JarServices.tell(Main.class.getClassLoader());
        // Whatever the terminal is set to: a signed body that leaves in another charset is signed wrongly.
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Launcher(System.getenv(), out, err).run(args));
    }
}
