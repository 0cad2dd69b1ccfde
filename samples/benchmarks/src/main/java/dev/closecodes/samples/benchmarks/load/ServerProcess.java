package dev.closecodes.samples.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a separate process. It ends when its standard input ends, at the latest together with this process. */
final class ServerProcess implements AutoCloseable {

    /** The same for all servers. The last three let Netty access memory in its own ways on newer JDKs. */
    private static final List<String> FLAGS = List.of(
            "-Xmx512m",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private static final int SECONDS_TO_END = 10;

    private final Process process;
    private final InetSocketAddress address;

    private ServerProcess(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    static ServerProcess start(Contender contender) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of(
                "-classpath", System.getProperty("java.class.path"), ServerProcess.class.getName(), contender.name()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String port = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (port == null) {
            process.destroyForcibly();
            throw new IOException("The server did not start: " + contender);
        }
        return new ServerProcess(
                process, new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)));
    }

    /** Runs the server in the new process. */
    public static void main(String[] arguments) throws Exception {
        try (RunningServer server = Contender.valueOf(arguments[0]).start()) {
            System.out.println(server.address().getPort());
            while (System.in.read() >= 0) {
                // The input is discarded until it ends.
            }
        }
    }

    InetSocketAddress address() {
        return address;
    }

    /** Returns the processor time that all threads of the server have used. On Linux it changes in steps of 10 ms. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        try {
            process.getOutputStream().close();
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
