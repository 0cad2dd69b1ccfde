package dev.closecodes.samples.echo;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A thread and the connections that are its own. */
final class EventLoop implements Runnable {

    private static final int INPUT_BYTES = 64 << 10;

    /** How often deadlines are looked at. */
    private static final long TICK_MILLIS = 50;

    private final Site site;
    private final Settings settings;
    private final Runnable onGone;
    private final Runnable onEnd;
    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    // For all connections: whatever is in them is dealt with before the next one has its turn.
    private final ByteBuffer input = ByteBuffer.allocateDirect(INPUT_BYTES);
    private final ByteBuffer room = ByteBuffer.allocateDirect(INPUT_BYTES + EchoExchange.SLACK_BYTES);

    private boolean shuttingDown;

    /**
     * Prepares to run.
     *
     * @param onGone told of every connection that is gone
     * @param onEnd told when the loop is about to end, whatever the cause: sockets that it got now would be forgotten
     */
    EventLoop(Site site, Settings settings, Runnable onGone, Runnable onEnd) throws IOException {
        this.site = site;
        this.settings = settings;
        this.onGone = onGone;
        this.onEnd = onEnd;
        this.selector = Selector.open();
    }

    /** Takes over a socket; from any thread. */
    void add(SocketChannel channel) {
        execute(() -> register(channel));
    }

    /** Ends all connections in order, and then itself; from any thread. */
    void shutDown() {
        execute(() -> {
            shuttingDown = true;
            long now = System.nanoTime();
            each(connection -> connection.shutDown(now));
        });
    }

    private void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    @Override
    public void run() {
        try (selector) {
            try {
                serve();
            } finally {
                onEnd.run();
                each(Connection::drop); // there are some left only if something went wrong
            }
        } catch (IOException e) {
            site.failed(e);
        }
    }

    private void serve() throws IOException {
        long nextCheck = System.nanoTime();
        while (!shuttingDown || !selector.keys().isEmpty()) {
            selector.select(this::ready, selector.keys().isEmpty() ? 0 : TICK_MILLIS);
            runTasks();
            long now = System.nanoTime();
            if (now - nextCheck >= 0) {
                each(connection -> connection.check(now));
                nextCheck = now + TICK_MILLIS * 1_000_000;
            }
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void register(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            key.attach(new Connection(channel, key, new Outbox(channel, room, site.backlog()), site, settings, onGone));
        } catch (IOException | RuntimeException e) {
            site.failed(e);
            onGone.run();
            close(channel);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing is left to be done for it.
        }
    }

    private void ready(SelectionKey key) {
        attempt(key, connection -> connection.ready(input));
    }

    private void each(Step step) {
        // The key of a connection that has ended stays until the next selection.
        selector.keys().stream().filter(SelectionKey::isValid).forEach(key -> attempt(key, step));
    }

    /** What goes wrong with one connection shall not be felt by the others. */
    private void attempt(SelectionKey key, Step step) {
        Connection connection = (Connection) key.attachment();
        try {
            step.take(connection);
        } catch (IOException e) {
            connection.drop();
        } catch (RuntimeException e) {
            site.failed(e);
            connection.drop();
        }
    }

    private interface Step {
        void take(Connection connection) throws IOException;
    }
}
