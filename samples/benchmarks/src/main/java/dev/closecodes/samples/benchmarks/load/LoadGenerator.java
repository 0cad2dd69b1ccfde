package dev.closecodes.samples.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Many clients of one server at the same time. Each sends its next message when an echo has arrived. */
final class LoadGenerator {

    private static final int THREADS = 2;

    private LoadGenerator() {}

    /**
     * Runs a workload from the opening to the closing handshakes.
     *
     * @param server the address of the server
     * @param workload the messages to send
     * @param serverCpu returns the processor time that the server has used so far
     */
    static LoadResult run(InetSocketAddress server, Workload workload, Supplier<Duration> serverCpu)
            throws IOException, InterruptedException {
        List<SocketChannel> channels = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            while (channels.size() < workload.connections()) {
                channels.add(open(server, channels.size(), workload.connections()));
            }
            Schedule schedule = Schedule.startingNow(workload);
            List<Future<Tally>> loops = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int from = channels.size() * i / THREADS;
                int to = channels.size() * (i + 1) / THREADS;
                loops.add(threads.submit(new ClientLoop(channels.subList(from, to), from, workload, schedule)));
            }
            sleepUntil(schedule.measured());
            Duration cpuBefore = serverCpu.get();
            sleepUntil(schedule.stopped());
            Duration cpu = serverCpu.get().minus(cpuBefore);
            Tally tally = tally(loops.get(0));
            for (Future<Tally> loop : loops.subList(1, THREADS)) {
                tally = tally.plus(tally(loop));
            }
            return new LoadResult(workload, tally, cpu);
        } finally {
            threads.shutdownNow();
            for (SocketChannel channel : channels) {
                channel.close();
            }
        }
    }

    private static SocketChannel open(InetSocketAddress server, int before, int connections) throws IOException {
        try {
            return ClientHandshake.open(server);
        } catch (IOException e) {
            throw new IOException(
                    "Connection " + (before + 1) + " of " + connections + " failed: " + e.getMessage()
                            + ". If there are too few file descriptors: a process needs some more than one per connection,"
                            + " or two per connection if client and server are in the same process."
                            + " \"ulimit -n 4096\" in the shell allows more.",
                    e);
        }
    }

    private static void sleepUntil(long time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time - System.nanoTime());
    }

    /** Waits for the result of a loop. A loop ends soon after the end of its schedule. */
    private static Tally tally(Future<Tally> loop) throws InterruptedException {
        try {
            return loop.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The generator itself failed", e);
        }
    }
}
