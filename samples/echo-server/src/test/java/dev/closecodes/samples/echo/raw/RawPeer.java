package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A blocking socket that can send any bytes. It parses the server's output without code of this project. */
final class RawPeer implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final DataInputStream in;

    private RawPeer(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 << 10));
    }

    /** How the server ends a connection. */
    enum End {
        /** The server sends a FIN after the last byte. */
        FIN,

        /** The server resets the connection. Bytes that were not yet read may be lost. */
        RESET
    }

    static RawPeer connect(InetSocketAddress server) throws IOException {
        Socket socket = new Socket(server.getAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) Await.TIMEOUT.toMillis());
        return new RawPeer(socket);
    }

    void send(byte[]... parts) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    /** Sends each byte in a separate segment. */
    void sendSlowly(byte[]... parts) throws IOException {
        for (byte[] part : parts) {
            for (byte next : part) {
                out.write(next);
            }
        }
    }

    /**
     * Sends in another thread. The result is complete when the kernel has taken all bytes, or when sending has failed.
     */
    CompletableFuture<Void> sendInBackground(byte[]... parts) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        send(parts);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task, "writer").start());
    }

    /** Reads the head of a response and returns its lines. */
    List<String> head() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        return lines;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\r'; next = in.readUnsignedByte()) {
            line.append((char) next);
        }
        assertEquals('\n', in.readUnsignedByte());
        return line.toString();
    }

    /** Reads the next frame. A server's frames are not masked. */
    Frame frame() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        assertEquals(0, first & 0x70, "reserved bits");
        assertEquals(0, length & 0x80, "mask bit");
        long bytes = length < 126 ? length : length == 126 ? in.readUnsignedShort() : in.readLong();
        byte[] payload = new byte[Math.toIntExact(bytes)];
        in.readFully(payload);
        return new Frame((first & 0x80) != 0, first & 0xF, payload);
    }

    /** Reads the next message and joins its fragments. */
    Frame message() throws IOException {
        Frame first = frame();
        if (first.fin()) {
            return first;
        }
        List<byte[]> pieces = new ArrayList<>(List.of(first.payload()));
        for (Frame next = first; !next.fin(); pieces.add(next.payload())) {
            next = frame();
            assertEquals(Frame.CONTINUATION, next.opcode(), next::toString);
        }
        return new Frame(true, first.opcode(), Frames.join(pieces.toArray(new byte[0][])));
    }

    /** Skips all frames before the Close frame, and reads it. */
    Frame close(int code) throws IOException {
        Frame next = frame();
        while (next.opcode() != Frame.CLOSE) {
            next = frame();
        }
        assertEquals(code, next.closeCode(), next::toString);
        return next;
    }

    /** Waits for the end of the connection. No byte may come before it. */
    End end() throws IOException {
        try {
            assertEquals(-1, in.read(), "a byte instead of the end");
            return End.FIN;
        } catch (SocketException e) {
            return End.RESET;
        }
    }

    /** Discards all bytes until the end of the connection. */
    End drain() throws IOException {
        try {
            while (in.read() >= 0) {
                in.skip(in.available());
            }
            return End.FIN;
        } catch (SocketException e) {
            return End.RESET;
        }
    }

    void timeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    int read() throws IOException {
        return in.read();
    }

    /** Sends a FIN. The peer can still read. */
    void halfClose() throws IOException {
        socket.shutdownOutput();
    }

    /** Closes the socket with an RST. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Closes the socket with a FIN, or with an RST if there are unread bytes. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
