package dev.closecodes.samples.echo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A socket that cannot be registered must not harm the other connections, and is counted as closed. */
@Timeout(30)
final class EventLoopTest {

    private final BlockingQueue<Exception> failures = new LinkedBlockingQueue<>();
    private final Semaphore closed = new Semaphore(0);

    @Test
    void socketThatIsAlreadyClosed() throws Exception {
        withLoop(Settings.onLoopback(0), loop -> {
            SocketChannel broken = SocketChannel.open();
            broken.close();
            loop.add(broken);
            assertInstanceOf(ClosedChannelException.class, nextFailure());
            assertClosedOnce();

            try (Sockets sockets = new Sockets()) {
                loop.add(sockets.accepted);
                sockets.peer.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
                ByteBuffer answer = ByteBuffer.allocate(4);
                while (answer.hasRemaining() && sockets.peer.read(answer) >= 0) {
                    // Only the first bytes count.
                }
                assertEquals("HTTP", new String(answer.array(), StandardCharsets.US_ASCII));
            }
        });
        assertEquals(0, failures.size());
    }

    /** The socket is registered, but the connection cannot be created: its deadline is no number of nanoseconds. */
    @Test
    void connectionThatCannotBeCreated() throws Exception {
        Duration tooLong = Duration.ofSeconds(Long.MAX_VALUE);
        Settings broken = Settings.onLoopback(0).withTimes(tooLong, tooLong, tooLong);
        withLoop(broken, loop -> {
            for (int i = 0; i < 3; i++) {
                try (Sockets sockets = new Sockets()) {
                    loop.add(sockets.accepted);
                    assertInstanceOf(ArithmeticException.class, nextFailure());
                    assertClosedOnce();
                    assertEquals(-1, sockets.peer.read(ByteBuffer.allocate(1)), "the socket is closed");
                    assertFalse(sockets.accepted.isOpen());
                }
            }
        });
        assertEquals(0, failures.size());
    }

    private interface Steps {
        void take(EventLoop loop) throws Exception;
    }

    /** Runs an event loop. It must still end normally after the steps. */
    private void withLoop(Settings settings, Steps steps) throws Exception {
        Semaphore ended = new Semaphore(0);
        Site site = new Site(settings, new ConnectionLog() {
            @Override
            public void failed(Exception cause) {
                failures.add(cause);
            }
        });
        EventLoop loop = new EventLoop(site, settings, closed::release, ended::release);
        Thread thread = new Thread(loop, "event loop of a test");
        thread.start();
        try {
            steps.take(loop);
        } finally {
            loop.shutDown();
            thread.join();
        }
        assertEquals(1, ended.availablePermits());
    }

    private Exception nextFailure() throws InterruptedException {
        return failures.poll(20, TimeUnit.SECONDS);
    }

    private void assertClosedOnce() throws InterruptedException {
        closed.acquire();
        assertEquals(0, closed.availablePermits());
    }

    /** Two connected sockets. The event loop closes the accepted one. */
    private static final class Sockets implements AutoCloseable {

        final SocketChannel peer;
        final SocketChannel accepted;

        Sockets() throws IOException {
            try (ServerSocketChannel listener = ServerSocketChannel.open()) {
                listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                peer = SocketChannel.open(listener.getLocalAddress());
                accepted = listener.accept();
            }
        }

        @Override
        public void close() throws IOException {
            peer.close();
        }
    }
}
