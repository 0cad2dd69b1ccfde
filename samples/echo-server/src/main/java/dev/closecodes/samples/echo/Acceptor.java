package dev.closecodes.samples.echo;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Accepts connections and passes them to the event loops in turn. While all sockets are in use, further connections
 * wait in the kernel's queue.
 */
final class Acceptor implements Runnable {

    /** The pause after a failure. The most likely failure is that no file descriptors are left. */
    private static final long PAUSE_MILLIS = 100;

    private final ServerSocketChannel listener;
    private final List<EventLoop> loops;
    private final Semaphore freeSockets;
    private final Site site;

    Acceptor(ServerSocketChannel listener, List<EventLoop> loops, Semaphore freeSockets, Site site) {
        this.listener = listener;
        this.loops = loops;
        this.freeSockets = freeSockets;
        this.site = site;
    }

    /** Runs until the thread is interrupted. Then it shuts down the event loops, since they get no more connections. */
    @Override
    public void run() {
        try (listener) {
            for (int turn = 0; ; turn = (turn + 1) % loops.size()) {
                SocketChannel channel = accept();
                try {
                    freeSockets.acquire();
                } catch (InterruptedException e) {
                    channel.close();
                    return;
                }
                loops.get(turn).add(channel);
            }
        } catch (InterruptedException | ClosedChannelException e) {
            // The server stops.
        } catch (IOException e) {
            site.failed(e);
        } finally {
            loops.forEach(EventLoop::shutDown);
        }
    }

    private SocketChannel accept() throws ClosedChannelException, InterruptedException {
        while (true) {
            try {
                return listener.accept();
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException e) {
                site.failed(e);
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
