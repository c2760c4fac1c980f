package dev.partnerkit.bench.client;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;

/** A program that asks for one page, and says what that took; it closes what it used only when it is told to. */
final class FirstPage {

    private FirstPage() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Way way = Way.Kind.of(args[0]).to(URI.create(args[1]));
        int rows = way.page(100);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println("ROWS " + rows);
        System.out.println("CPU " + system.getProcessCpuTime() / 1e6);
        if (args.length > 2) {
            long begun = System.nanoTime();
            way.close();
            System.out.println("CLOSED " + (System.nanoTime() - begun) / 1e6);
        }
    }
}
