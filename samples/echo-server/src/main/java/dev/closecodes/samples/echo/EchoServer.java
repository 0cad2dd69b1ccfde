package dev.closecodes.samples.echo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A running server: {@code /echo} sends messages back, {@code /close/4000} closes with a code, {@code /} is a page to
 * try both. A thread takes connections, and one event loop a core serves them.
 */
public final class EchoServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    /** Sockets beside those of WebSockets: for requests, and to tell whoever comes that the server is full. */
    private static final int SPARE_SOCKETS = 256;

    /** What the machine may take beside the times that are set. */
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
     * @param settings what it allows, and where it listens
     * @param log told what happens
     * @return the server, to be closed in the end
     * @throws IOException if it cannot listen there, or there are hardly any file descriptors
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
     * Where the server listens.
     *
     * @return the address, with the port that it got
     */
    public InetSocketAddress address() {
        return address;
    }

    /**
     * How many WebSockets may be open: as many as was set, or as the process has file descriptors for.
     *
     * @return the limit
     */
    public int maxConnections() {
        return maxConnections;
    }

    /**
     * How many sockets are open, of WebSockets and of requests.
     *
     * @return the number at this moment
     */
    public int connections() {
        return maxSockets - freeSockets.availablePermits();
    }

    /**
     * Stops: takes no more connections, closes all WebSockets with 1001, and waits until every peer has closed too, or
     * the calling thread is interrupted, or twice the time to close and a second are over. Does nothing the second
     * time.
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
            // It stops all the same, but nobody waits for it.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until the server has stopped, whoever stopped it.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Has the acceptor stop, and with it the event loops. */
    private void stop() {
        acceptor.interrupt();
    }
}
