package dev.closecodes.samples.benchmarks.load;

import dev.closecodes.samples.benchmarks.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs all contenders in turn, several times, and prints the results. */
public final class LoadBenchmark {

    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(7);

    private static final List<Workload> WORKLOADS = List.of(
            new Workload(CONNECTIONS, 1, 64, true, WARM_UP, MEASURED),
            new Workload(CONNECTIONS, 16, 64, true, WARM_UP, MEASURED),
            new Workload(CONNECTIONS, 1, 4 << 10, false, WARM_UP, MEASURED));

    /** The messages that each server gets before the measurements, so that its code is compiled. */
    private static final Workload FIRST =
            new Workload(CONNECTIONS, 4, 1 << 10, true, Duration.ZERO, Duration.ofSeconds(5));

    private LoadBenchmark() {}

    /**
     * Runs the servers and prints the table.
     *
     * @param arguments the folder for the table
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]).resolve("load-jdk" + Runtime.version().feature() + ".md");
        System.out.println("This takes about five minutes.");
        LoadTable table = new LoadTable();
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : Contender.values()) {
                try (ServerProcess server = ServerProcess.start(contender)) {
                    LoadGenerator.run(server.address(), FIRST, server::cpu);
                    for (Workload workload : WORKLOADS) {
                        table.add(contender, LoadGenerator.run(server.address(), workload, server::cpu));
                    }
                }
            }
        }
        String text = Machine.describe() + "\n\n" + table;
        System.out.print(text);
        Files.writeString(file, text);
    }
}
