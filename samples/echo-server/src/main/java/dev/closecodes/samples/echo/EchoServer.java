package dev.closecodes.samples.echo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A running server: {@code /echo} echoes messages, {@code /close/4000} closes with a code, {@code /drop} closes the TCP
 * connection without a Close frame, {@code /} is a page to try all of them. One thread accepts connections, and one
 * event loop per core serves them.
 */
public final class EchoServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    /** Sockets in addition to those of open WebSockets: for requests, and to tell clients that the server is full. */
    private static final int SPARE_SOCKETS = 256;

    /** The time added to the configured times, for a busy machine. */
    private static final long SLACK_MILLIS = 1_000;

    private final InetSocketAddress address;
    private final long closeMillis;
    private final int maxConnections;
    private final int maxSockets;
    private final Semaphore freeSockets;
    private final Thread acceptor;
    private final List<Thread> threads = new ArrayList<>();

    private EchoServer(ServerSocketChannel listener, Settings wanted, ConnectionLog log) throws IOException {
        address = (InetSocketAddress) listener.getLocalAddress();
        maxSockets = Descriptors.sockets((long) wanted.maxConnections() + SPARE_SOCKETS, SPARE_SOCKETS + 1);
        maxConnections = maxSockets - SPARE_SOCKETS;
        freeSockets = new Semaphore(maxSockets);
        closeMillis = 2 * wanted.closeTime().toMillis() + SLACK_MILLIS;
        Settings settings = wanted.withMaxConnections(maxConnections);
        Site site = new Site(settings, log);
        List<EventLoop> loops = new ArrayList<>();
        for (int i = 1; i <= Runtime.getRuntime().availableProcessors(); i++) {
            EventLoop loop = new EventLoop(site, settings, freeSockets::release, this::stop);
            loops.add(loop);
            threads.add(new Thread(loop, "echo loop " + i));
        }
        acceptor = new Thread(new Acceptor(listener, loops, freeSockets, site), "echo acceptor");
        threads.add(acceptor);
    }

    /**
     * Starts a server.
     *
     * @param settings the address and the limits
     * @param log receives the events of the server
     * @return the server; the caller must close it
     * @throws IOException if the server cannot listen at the address, or there are too few file descriptors
     */
    public static EchoServer start(Settings settings, ConnectionLog log) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.bind(settings.address(), BACKLOG);
            EchoServer server = new EchoServer(listener, settings, log);
            server.threads.forEach(Thread::start);
            return server;
        } catch (IOException | RuntimeException e) {
            listener.close();
            throw e;
        }
    }

    /**
     * Returns the address at which the server listens.
     *
     * @return the address, with the actual port
     */
    public InetSocketAddress address() {
        return address;
    }

    /**
     * Returns the maximum number of open WebSockets: the configured number, or a smaller one if the process has too few
     * file descriptors.
     *
     * @return the limit
     */
    public int maxConnections() {
        return maxConnections;
    }

    /**
     * Returns the current number of open sockets, of WebSockets and of requests.
     *
     * @return the number
     */
    public int connections() {
        return maxSockets - freeSockets.availablePermits();
    }

    /**
     * Stops the server: accepts no more connections and closes all WebSockets with 1001. Waits until every peer has
     * closed too, the calling thread is interrupted, or twice the close time plus one second has passed. A second call
     * has no effect.
     */
    @Override
    public void close() {
        stop();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(closeMillis);
        try {
            for (Thread thread : threads) {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            // The server still stops, but this method does not wait for it.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until the server has stopped for any reason.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Stops the acceptor, which then shuts down the event loops. */
    private void stop() {
        acceptor.interrupt();
    }
}
