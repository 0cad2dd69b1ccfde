package dev.closecodes.samples.echo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs the server until the process is asked to end. */
public final class Main {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private Main() {}

    /**
     * Starts the server, and stops it when the process is asked to end.
     *
     * @param arguments see {@link Arguments#USAGE}
     * @throws InterruptedException never, since no thread interrupts this one
     */
    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Arguments.USAGE);
            return;
        }
        PrintedLog log = new PrintedLog(System.out);
        EchoServer server;
        try {
            server = start(Arguments.settings(arguments), log);
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USE);
            return;
        }
        AtomicBoolean stopRequested = new AtomicBoolean();
        Runnable stop = () -> {
            stopRequested.set(true);
            server.close();
            log.finish();
        };
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "echo shutdown"));
        server.join();
        if (!stopRequested.get()) {
            System.err.println("The server has stopped after a failure.");
            System.exit(FAILED);
        }
    }

    private static EchoServer start(Settings settings, PrintedLog log) throws IOException {
        EchoServer server;
        try {
            server = EchoServer.start(settings, log);
        } catch (IOException e) {
            throw new IOException("Cannot listen at " + settings.address() + ": " + e.getMessage(), e);
        }
        System.out.println("The page is at " + url(server.address()) + " (stop the server with Ctrl+C).");
        if (server.maxConnections() < settings.maxConnections()) {
            System.out.println("There are file descriptors for " + server.maxConnections()
                    + " WebSockets; \"ulimit -n\" in the shell allows more.");
        }
        return server;
    }

    private static String url(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort() + "/";
    }
}
