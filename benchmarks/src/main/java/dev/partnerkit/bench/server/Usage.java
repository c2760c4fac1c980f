package dev.partnerkit.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operating system has noted of a process. */
record Usage(long pid) {

    // What Linux counts in, on every machine that is not very special.
    private static final double TICKS = 100;
    // Positions in /proc/PID/stat behind the name, which may hold blanks itself: utime, stime, and those of children.
    private static final int FIRST_TIME = 11;
    private static final int LAST_TIME = 14;

    /** Seconds of CPU, also of children that have ended, such as those of a launcher before it became the server. */
    double cpu() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        double ticks = 0;
        for (int i = FIRST_TIME; i <= LAST_TIME; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS;
    }

    /** Resident megabytes. */
    double resident() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
}
