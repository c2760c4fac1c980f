package dev.partnerkit.bench.client;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program on our own class path, in a process of its own, with which one talks in lines. */
final class Program implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final long begun = System.nanoTime();
    private final Process process;
    private final BufferedReader from;
    private final PrintStream to;

    Program(Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                withoutServers(System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(args));
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** The class path of somebody who only calls. */
    private static String withoutServers(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains(File.separator + "servers" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What follows a word at the beginning of its next line. */
    String told(String word) throws IOException {
        String line = from.readLine();
        if (line == null || !line.startsWith(word)) {
            throw new IllegalStateException(process.info().command() + " said " + line + " instead of " + word);
        }
        return line.substring(word.length()).strip();
    }

    /** Has a caller do something. */
    Took run(Task task) throws IOException {
        to.println(task.line());
        return Took.of(told(""));
    }

    /** Milliseconds since it was started. */
    double age() {
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Waits for its end, which it has to find by itself. */
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a program did not end");
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
