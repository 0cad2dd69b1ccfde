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

/** A blocking socket that sends any bytes, and reads what comes byte by byte without any code of ours. */
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
        /** In order: a FIN behind the last byte. */
        FIN,

        /** Dropped: whatever was not yet read may be lost. */
        RESET
    }

    static RawPeer connect(InetSocketAddress server) throws IOException {
        Socket socket = new Socket(server.getAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) Await.LONGEST.toMillis());
        return new RawPeer(socket);
    }

    void send(byte[]... parts) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    /** Each byte in a segment of its own. */
    void sendSlowly(byte[]... parts) throws IOException {
        for (byte[] part : parts) {
            for (byte next : part) {
                out.write(next);
            }
        }
    }

    /** Sends while this thread does something else; done when the kernel has taken all of it, or the end has come. */
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

    /** The lines of the head of a response. */
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

    /** The next frame, which a server does not mask. */
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

    /** The next message, its fragments put together. */
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

    /** The Close frame, behind whatever comes before it. */
    Frame close(int code) throws IOException {
        Frame next = frame();
        while (next.opcode() != Frame.CLOSE) {
            next = frame();
        }
        assertEquals(code, next.closeCode(), next::toString);
        return next;
    }

    /** Waits for the end, before which nothing else may come. */
    End end() throws IOException {
        try {
            assertEquals(-1, in.read(), "a byte behind the end");
            return End.FIN;
        } catch (SocketException e) {
            return End.RESET;
        }
    }

    /** Reads and forgets all that comes before the end. */
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

    /** Sends a FIN, and can still read. */
    void halfClose() throws IOException {
        socket.shutdownOutput();
    }

    /** Vanishes with an RST. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Vanishes with a FIN, or an RST if there is something unread. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
