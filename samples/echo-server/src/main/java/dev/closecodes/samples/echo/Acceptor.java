package dev.closecodes.samples.echo;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Hands new connections to the event loops in turn. While all sockets are taken, whoever else comes waits in the
 * kernel's queue.
 */
final class Acceptor implements Runnable {

    /** After a failure, most likely for want of file descriptors. */
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

    /** Goes on until the thread is interrupted; then nothing more will come for the event loops, and they stop too. */
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
