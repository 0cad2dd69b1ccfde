package dev.closecodes.samples.benchmarks.load;

import dev.closecodes.ProtocolViolationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Runs a part of the clients, in one thread. */
final class ClientLoop implements Callable<Tally> {

    private static final int INPUT_BYTES = 64 << 10;
    private static final long TICK_MILLIS = 50;

    /** The number of significant digits of the latencies. */
    private static final int DIGITS = 3;

    private final Schedule schedule;
    private final List<SelectionKey> keys = new ArrayList<>();
    private final Selector selector;
    private final ByteBuffer input = ByteBuffer.allocateDirect(INPUT_BYTES);
    private final Histogram latencies = new Histogram(TimeUnit.HOURS.toNanos(1), DIGITS);
    private final List<String> errors = new ArrayList<>();

    /** Creates a loop for sockets. The first one gets the first number. */
    ClientLoop(List<SocketChannel> channels, int firstNumber, Workload workload, Schedule schedule) throws IOException {
        this.schedule = schedule;
        this.selector = Selector.open();
        Messages messages = new Messages(workload);
        for (SocketChannel channel : channels) {
            int number = firstNumber + keys.size();
            Client client = new Client(number, channel, workload, schedule, messages, latencies);
            keys.add(channel.register(selector, SelectionKey.OP_READ, client));
        }
    }

    @Override
    public Tally call() throws IOException {
        try (selector) {
            keys.forEach(key -> attempt(key, client -> client.start(key)));
            while (!selector.keys().isEmpty() && !schedule.hasEnded(System.nanoTime())) {
                selector.select(key -> attempt(key, client -> client.ready(key, input)), TICK_MILLIS);
            }
            for (SelectionKey key : selector.keys()) {
                errors.add(client(key) + " was not closed in time");
                client(key).drop();
            }
        }
        return new Tally(
                latencies,
                keys.stream().mapToLong(key -> client(key).sent()).sum(),
                keys.stream().mapToLong(key -> client(key).lost()).sum(),
                errors);
    }

    /** Runs a step. The first error of a connection ends it. */
    private void attempt(SelectionKey key, Step step) {
        try {
            step.take(client(key));
        } catch (IOException | WrongEcho | ProtocolViolationException e) {
            errors.add(client(key) + ": " + e);
            key.cancel();
            try {
                client(key).drop();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
        }
    }

    private static Client client(SelectionKey key) {
        return (Client) key.attachment();
    }

    private interface Step {
        void take(Client client) throws IOException;
    }
}
