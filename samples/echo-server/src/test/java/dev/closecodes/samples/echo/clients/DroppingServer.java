package dev.closecodes.samples.echo.clients;

import dev.closecodes.samples.echo.http.OpeningHandshake;
import dev.closecodes.samples.echo.http.Refusal;
import dev.closecodes.samples.echo.http.Request;
import dev.closecodes.samples.echo.http.RequestReader;
import dev.closecodes.samples.echo.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that has an empty page, and that drops each WebSocket at once, without a Close frame. */
final class DroppingServer implements AutoCloseable {

    private static final String WEB_SOCKETS = "/gone";
    private static final int MAX_HEAD_BYTES = 8 << 10;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final OpeningHandshake handshake = new OpeningHandshake(Set.of(), Set.of());
    private final ServerSocketChannel listener = ServerSocketChannel.open();

    DroppingServer() throws IOException {
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        threads.execute(this::accept);
    }

    URI uri() throws IOException {
        return URI.create("ws://127.0.0.1:" + ((InetSocketAddress) listener.getLocalAddress()).getPort() + WEB_SOCKETS);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = listener.accept();
                threads.execute(() -> serve(channel));
            }
        } catch (IOException e) {
            // The listener is closed: the test is over.
        }
    }

    /** Browsers may connect and then send nothing, so each connection has its own thread. */
    private void serve(SocketChannel channel) {
        RequestReader reader = new RequestReader(MAX_HEAD_BYTES);
        ByteBuffer input = ByteBuffer.allocate(MAX_HEAD_BYTES);
        try (channel) {
            while (channel.read(input.clear()) >= 0) {
                Request request = reader.read(input.flip());
                if (request != null) {
                    channel.write(answer(request));
                    return;
                }
            }
        } catch (IOException | Refusal e) {
            // The browser notices.
        }
    }

    private ByteBuffer answer(Request request) throws Refusal {
        return request.path().equals(WEB_SOCKETS)
                ? handshake.answer(request, "")
                : Response.file("text/html", new byte[0]).toWire(true);
    }

    /** Interrupts the threads that still read. */
    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
