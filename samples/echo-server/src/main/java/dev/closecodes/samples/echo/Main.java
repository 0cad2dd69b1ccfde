package dev.closecodes.samples.echo;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Runs the server until it is told to stop. */
public final class Main {

    private static final int WRONG_USE = 2;

    private Main() {}

    /**
     * Starts the server, and stops it in order when the process is asked to end.
     *
     * @param arguments as {@link Arguments#USAGE} says
     */
    public static void main(String[] arguments) {
        try {
            Settings settings = Arguments.settings(arguments);
            EchoServer server = start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "echo shutdown"));
            System.out.println("The page is at " + url(server.address()) + " and ends with Ctrl+C.");
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USE);
        }
    }

    private static EchoServer start(Settings settings) throws IOException {
        try {
            return EchoServer.start(settings, new PrintedLog(System.out));
        } catch (IOException e) {
            throw new IOException("Cannot listen at " + settings.address() + ": " + e.getMessage(), e);
        }
    }

    private static String url(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort() + "/";
    }
}
