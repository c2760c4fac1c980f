package dev.partnerkit.mock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that others wait for: whoever sees it sees all of it. */
final class WholeFile {

    private final Path path;

    private WholeFile(Path path) {
        this.path = path;
    }

    static WholeFile write(String option, Path file, String text) {
        Path path = file.toAbsolutePath();
        Path unfinished = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            new WholeFile(unfinished).remove();
            throw new Trouble(
                    option + "=" + file + " cannot be written: " + e.getClass().getSimpleName());
        }
        return new WholeFile(path);
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // it is of no use to anybody any more, and nothing else can be done about it
        }
    }
}
