package dev.partnerkit.mock.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that somebody named. */
final class TextFile {

    private TextFile() {}

    /** What stands in it, or in a sentence why that cannot be read. */
    static String read(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Trouble(file + ": is a directory");
            }
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new Trouble(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            throw new Trouble(file + ": is not UTF-8");
        } catch (IOException | InvalidPathException e) {
            throw new Trouble(file + ": cannot be read: " + e.getMessage());
        }
    }
}
