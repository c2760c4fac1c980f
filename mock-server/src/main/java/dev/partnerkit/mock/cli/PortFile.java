package dev.partnerkit.mock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that holds the port while the server listens: whoever sees it sees all of it. */
final class PortFile {

    private final Path path;

    private PortFile(Path path) {
        this.path = path;
    }

    static PortFile write(Path file, int port) {
        Path path = file.toAbsolutePath();
        Path unfinished = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.writeString(unfinished, port + "\n");
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Trouble("--port-file=" + file + " cannot be written: "
                    + e.getClass().getSimpleName());
        }
        return new PortFile(path);
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // it is of no use to anybody any more, and nothing else can be done about it
        }
    }
}
