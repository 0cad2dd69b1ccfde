package dev.closecodes.samples.echo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A running server: {@code /echo} sends messages back, {@code /close/4000} closes with a code, {@code /} is a page to
 * try both. A thread takes connections, and one event loop a core serves them.
 */
public final class EchoServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    /** Sockets beside those of WebSockets: for requests, and to tell whoever comes that the server is full. */
    private static final int SPARE_SOCKETS = 256;

    private final InetSocketAddress address;
    private final int maxSockets;
    private final Semaphore freeSockets;
    private final Thread acceptor;
    private final List<Thread> loopThreads = new ArrayList<>();

    private EchoServer(ServerSocketChannel listener, Settings settings, ConnectionLog log) throws IOException {
        address = (InetSocketAddress) listener.getLocalAddress();
        maxSockets = settings.maxConnections() + SPARE_SOCKETS;
        freeSockets = new Semaphore(maxSockets);
        Site site = new Site(settings, log);
        List<EventLoop> loops = new ArrayList<>();
        for (int i = 1; i <= Runtime.getRuntime().availableProcessors(); i++) {
            EventLoop loop = new EventLoop(site, settings, freeSockets::release, this::stop);
            loops.add(loop);
            loopThreads.add(new Thread(loop, "echo loop " + i));
        }
        acceptor = new Thread(new Acceptor(listener, loops, freeSockets, site), "echo acceptor");
    }

    /**
     * Starts a server.
     *
     * @param settings what it allows, and where it listens
     * @param log told what happens
     * @return the server, to be closed in the end
     * @throws IOException if it cannot listen there
     */
    public static EchoServer start(Settings settings, ConnectionLog log) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.bind(settings.address(), BACKLOG);
            EchoServer server = new EchoServer(listener, settings, log);
            server.loopThreads.forEach(Thread::start);
            server.acceptor.start();
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
     * How many sockets are open, of WebSockets and of requests.
     *
     * @return the number at this moment
     */
    public int connections() {
        return maxSockets - freeSockets.availablePermits();
    }

    /**
     * Stops: takes no more connections, closes all WebSockets with 1001, and waits until every peer has closed too, at
     * most twice the time to close, or until the calling thread is interrupted. Does nothing the second time.
     */
    @Override
    public void close() {
        stop();
        try {
            acceptor.join();
            for (Thread loop : loopThreads) {
                loop.join();
            }
        } catch (InterruptedException e) {
            // It stops all the same, but nobody waits for it.
            Thread.currentThread().interrupt();
        }
    }

    /** Has the acceptor stop, and with it the event loops. */
    private void stop() {
        acceptor.interrupt();
    }
}
