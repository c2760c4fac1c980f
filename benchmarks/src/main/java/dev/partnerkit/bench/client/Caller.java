package dev.partnerkit.bench.client;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * A program that calls a host in one way. A line of its input says with how many threads, for pages of what size, how
 * many times each thread at most and for how many milliseconds at most; a line of its output says what that took.
 */
final class Caller {

    // Of each thread, at most.
    private static final int TIMED = 100_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadPoolExecutor executor = (ThreadPoolExecutor) Executors.newFixedThreadPool(16, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final Way way;

    private Caller(Way way) {
        this.way = way;
        // All of them now: threads that come later shall be the client's.
        executor.prestartAllCoreThreads();
    }

    public static void main(String[] args) throws IOException, ExecutionException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Way way = Way.Kind.of(args[0]).to(URI.create(args[1]))) {
            Caller caller = new Caller(way);
            System.out.println("READY");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(caller.run(Task.of(line)).line());
            }
        }
    }

    private Took run(Task task) throws ExecutionException, InterruptedException {
        Map<Long, Long> allocated = allocated();
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        long end = begun + TimeUnit.MILLISECONDS.toNanos(task.millis());
        List<Future<long[]>> running = new ArrayList<>();
        for (int i = 0; i < task.threads(); i++) {
            running.add(executor.submit(() -> call(task, end)));
        }
        List<long[]> times = new ArrayList<>();
        for (Future<long[]> each : running) {
            times.add(each.get());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double used = system.getProcessCpuTime() - cpu;
        Map<Long, Long> afterwards = allocated();
        long[] sorted = times.stream().flatMapToLong(LongStream::of).sorted().toArray();
        long bytes = afterwards.entrySet().stream()
                .mapToLong(each -> each.getValue() - allocated.getOrDefault(each.getKey(), 0L))
                .sum();
        int calls = sorted.length;
        return new Took(
                calls / seconds,
                used / 1000 / calls,
                (double) bytes / calls,
                sorted[calls / 2] / 1000.0,
                Thread.activeCount(),
                sockets());
    }

    private long[] call(Task task, long end) throws IOException, InterruptedException {
        long[] times = new long[Math.min(task.calls(), TIMED)];
        int done = 0;
        for (long now = System.nanoTime(); done < times.length && now < end; done++) {
            int rows = way.page(task.size());
            if (rows != task.size()) {
                throw new IllegalStateException(rows + " rows instead of " + task.size());
            }
            long then = System.nanoTime();
            times[done] = then - now;
            now = then;
        }
        return Arrays.copyOf(times, done);
    }

    private Map<Long, Long> allocated() {
        Map<Long, Long> bytes = new HashMap<>();
        for (long id : threads.getAllThreadIds()) {
            bytes.put(id, Math.max(0, threads.getThreadAllocatedBytes(id)));
        }
        return bytes;
    }

    private static int sockets() {
        File[] open = new File("/proc/self/fd").listFiles();
        return open == null
                ? 0
                : (int) Arrays.stream(open).filter(Caller::isSocket).count();
    }

    private static boolean isSocket(File open) {
        try {
            return Files.readSymbolicLink(open.toPath()).toString().startsWith("socket:");
        } catch (IOException e) {
            return false;
        }
    }
}
