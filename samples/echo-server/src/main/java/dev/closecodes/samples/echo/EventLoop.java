package dev.closecodes.samples.echo;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Serves a part of the connections, in one thread. */
final class EventLoop implements Runnable {

    private static final int INPUT_BYTES = 64 << 10;

    /** The time between two checks of the deadlines. */
    private static final long TICK_MILLIS = 50;

    private final Site site;
    private final Settings settings;
    private final Runnable onClosed;
    private final Runnable onEnd;
    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    // Shared by all connections: their content is processed before the next connection is served.
    private final ByteBuffer input = ByteBuffer.allocateDirect(INPUT_BYTES);
    private final ByteBuffer output = ByteBuffer.allocateDirect(EchoExchange.outputBytes(INPUT_BYTES));

    private boolean shuttingDown;

    /**
     * Creates an event loop, to be run by a thread.
     *
     * @param onClosed called for every connection that is closed
     * @param onEnd called when the loop is about to end for any reason: it must get no more sockets, since it would not
     *     serve them
     */
    EventLoop(Site site, Settings settings, Runnable onClosed, Runnable onEnd) throws IOException {
        this.site = site;
        this.settings = settings;
        this.onClosed = onClosed;
        this.onEnd = onEnd;
        this.selector = Selector.open();
    }

    /** Adds a socket. Any thread may call this method. */
    void add(SocketChannel channel) {
        execute(() -> register(channel));
    }

    /** Closes all connections and then ends this loop. Any thread may call this method. */
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
                each(Connection::drop); // connections are left only after a failure
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
            Outbox outbox = new Outbox(channel, output, site.backlog());
            key.attach(new Connection(channel, key, outbox, site, settings, onClosed, System.nanoTime()));
        } catch (IOException | RuntimeException e) {
            site.failed(e);
            onClosed.run();
            close(channel);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing more can be done.
        }
    }

    private void ready(SelectionKey key) {
        attempt(key, connection -> connection.ready(input, System.nanoTime()));
    }

    private void each(Step step) {
        // The key of a connection that has ended stays until the next selection.
        selector.keys().stream().filter(SelectionKey::isValid).forEach(key -> attempt(key, step));
    }

    /** Runs a step. A failure of one connection must not affect the others. */
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
