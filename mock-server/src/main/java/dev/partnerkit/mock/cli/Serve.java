package dev.partnerkit.mock.cli;

import dev.partnerkit.mock.PartnerMock;
import dev.partnerkit.mock.Settings;
import dev.partnerkit.mock.seed.Documents;
import dev.partnerkit.mock.world.World;
import dev.partnerkit.mock.world.Worlds;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the mock and keeps it running until it is told to stop. */
@Command(
        name = "serve",
        description =
                "Serves the documented world, that of --generate and those of --world until it is stopped.%n%nEvery"
                        + " option may also stand in the environment, --port as PARTNER_MOCK_PORT, or in the file of --config as"
                        + " a line such as 'port: 8080'. The command line goes before the environment, and that before the"
                        + " file. What may be repeated stands in the environment between commas, and in the file as a list.%n",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Serve implements Callable<Integer> {

    // Who stops the mock waits no longer than this for what it still has in hand.
    private static final long MOST_MILLIS_TO_STOP = 900;

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = options.settings(spec.commandLine());
        if (options.printConfig) {
            new Effective(spec).print(out);
            return ExitCode.OK;
        }
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop, stopped)));
        try (PartnerMock mock = start(settings)) {
            if (options.caFile != null) {
                WholeFile.write("--ca-file", options.caFile, String.valueOf(mock.caCertificate()));
            }
            WholeFile file = options.portFile == null
                    ? null
                    : WholeFile.write(
                            "--port-file", options.portFile, mock.url().getPort() + "\n");
            try {
                serve(mock, out, stop);
            } finally {
                if (file != null) {
                    file.remove();
                }
            }
        } finally {
            stopped.countDown();
        }
        return ExitCode.OK;
    }

    private PartnerMock start(Settings settings) {
        try {
            return PartnerMock.start(settings, worlds -> open(worlds, settings));
        } catch (RuntimeException e) {
            if (Refusals.root(e) instanceof BindException refused) {
                throw options.unbound(refused);
            }
            throw e;
        }
    }

    private void open(Worlds worlds, Settings settings) {
        if (options.crowd != null) {
            WorldFiles.open(options.crowd, worlds, settings);
            told(Crowd.NAME, options.crowd.users() + " users of seed " + options.crowd.seed());
        }
        for (String file : options.worlds) {
            try {
                World world = WorldFiles.open(file, worlds, settings);
                told(world.name(), file);
            } catch (Trouble trouble) {
                PrintWriter err = spec.commandLine().getErr();
                trouble.sentences().forEach(line -> Refusals.tell(err, line));
                Refusals.tell(err, file + " is left out");
            }
        }
    }

    private void told(String world, String origin) {
        spec.commandLine().getOut().println("world " + world + "   " + origin);
    }

    private static void serve(PartnerMock mock, PrintWriter out, CountDownLatch stop) throws InterruptedException {
        out.println("affiliate operations   api_key " + Documents.KEY.apiKey() + "   secret " + Documents.KEY.secret());
        out.println("users list             x-api-key " + Documents.PARTNER_KEY);
        out.println("world time             " + mock.clock().instant());
        out.println("requests a second      " + mock.world().throttle().limits());
        out.println("worlds and journals    " + mock.url() + "/_mock");
        out.println("READY " + mock.url());
        out.flush();
        stop.await();
    }

    private static void end(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            boolean inTime = stopped.await(MOST_MILLIS_TO_STOP, TimeUnit.MILLISECONDS);
            if (!inTime) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
