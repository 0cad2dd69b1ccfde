package dev.closecodes.samples.benchmarks.memory;

import dev.closecodes.samples.benchmarks.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the memory of connections of a server that have received and sent messages and are now idle. The heap must
 * have its full size from the start, so that the resident memory of the process grows only by native memory.
 */
public final class IdleMemory {

    private static final int CONNECTIONS = 1000;
    private static final Path STATUS = Path.of("/proc/self/status");

    /** All connections stay open, so none of them uses the memory that another one has released. */
    private static final List<IdleConnection> OPEN = new ArrayList<>();

    private IdleMemory() {}

    /**
     * Prints a table and writes it to a file.
     *
     * @param arguments the folder of the file
     * @throws IOException if the system does not say how much memory a process has, or the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        measure(Mode.CONTEXT, 1, json(64 << 10)); // loads the classes
        StringBuilder table = new StringBuilder(Machine.describe()).append("\n\n");
        table.append("| ")
                .append(CONNECTIONS)
                .append(" idle connections | heap, bytes for each | native, bytes for each |\n");
        table.append("| --- | --: | --: |\n");
        for (Mode mode : Mode.values()) {
            for (int length : new int[] {1 << 10, 64 << 10}) {
                long[] used = measure(mode, CONNECTIONS, json(length));
                table.append("| ")
                        .append(mode)
                        .append(", after messages of ")
                        .append(length >> 10)
                        .append(" KiB | ");
                table.append(used[0]).append(" | ").append(used[1]).append(" |\n");
            }
        }
        System.out.print(table);
        Files.writeString(Path.of(arguments[0], "memory-jdk" + Runtime.version().feature() + ".md"), table);
    }

    /** Returns the bytes of heap and of native memory for each connection. */
    private static long[] measure(Mode mode, int connections, String message) throws IOException {
        ByteBuffer wire = ByteBuffer.allocate(256 << 10);
        long heap = heapBytes();
        long resident = residentBytes();
        for (int i = 0; i < connections; i++) {
            IdleConnection server = IdleConnection.server(mode);
            OPEN.add(server);
            try (IdleConnection client = IdleConnection.client(mode)) {
                client.send(message, wire.clear());
                server.receive(wire.flip());
                server.send(message, wire.clear());
                client.receive(wire.flip());
            }
        }
        heap = heapBytes() - heap;
        resident = residentBytes() - resident;
        return new long[] {heap / connections, resident / connections};
    }

    /** Returns text that looks like JSON and can be compressed. */
    static String json(int length) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; json.length() < length; i++) {
            json.append("{\"id\":")
                    .append(i * 7919L % 10_007)
                    .append(",\"name\":\"item ")
                    .append(i)
                    .append("\"},");
        }
        return json.substring(0, length);
    }

    private static long heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long residentBytes() throws IOException {
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmRSS:")) {
                return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException(STATUS + " has no VmRSS");
    }
}
