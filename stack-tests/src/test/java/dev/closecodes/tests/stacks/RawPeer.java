package dev.closecodes.tests.stacks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket endpoint that can send any Close frame. It uses no code of this project or of a library, and each read
 * has a time limit.
 */
final class RawPeer implements AutoCloseable {

    private static final int OPCODE_CLOSE = 8;
    private static final byte[] KEY = {(byte) 0xB7, (byte) 0xFA, 0x21, 0x3D};

    private final Socket socket;
    private final DataInputStream in;
    private final boolean masks;

    private RawPeer(Socket socket, boolean masks) throws IOException {
        socket.setSoTimeout((int) Stack.TIMEOUT.toMillis());
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.masks = masks;
    }

    /** Connects to a server. */
    static RawPeer connect(int port) throws IOException {
        RawPeer peer = new RawPeer(new Socket(InetAddress.getLoopbackAddress(), port), true);
        Handshake.request(peer.in, peer.socket.getOutputStream(), port);
        return peer;
    }

    /** Waits for a client. */
    static RawPeer accept(ServerSocket listener) throws IOException {
        RawPeer peer = new RawPeer(listener.accept(), false);
        Handshake.answer(peer.in, peer.socket.getOutputStream());
        return peer;
    }

    /** Sends a Close frame with any code. */
    void sendClose(int code, String reason) throws IOException {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        byte[] payload = new byte[2 + text.length];
        payload[0] = (byte) (code >> 8);
        payload[1] = (byte) code;
        System.arraycopy(text, 0, payload, 2, text.length);
        send(payload);
    }

    /** Sends a Close frame without a code. */
    void sendEmptyClose() throws IOException {
        send(new byte[0]);
    }

    /** Answers a Close frame, so that the library does not wait for that. It may have ended the connection already. */
    void answerClose() throws IOException {
        answerClose(1000);
    }

    void answerClose(int code) throws IOException {
        try {
            sendClose(code, "");
        } catch (SocketException ended) {
            // The library does not wait.
        }
    }

    private void send(byte[] payload) throws IOException {
        int header = masks ? 2 + KEY.length : 2;
        byte[] frame = new byte[header + payload.length];
        frame[0] = (byte) (0x80 | OPCODE_CLOSE);
        frame[1] = (byte) (masks ? 0x80 | payload.length : payload.length);
        if (masks) {
            System.arraycopy(KEY, 0, frame, 2, KEY.length);
        }
        for (int i = 0; i < payload.length; i++) {
            frame[header + i] = masks ? (byte) (payload[i] ^ KEY[i % KEY.length]) : payload[i];
        }
        socket.getOutputStream().write(frame);
    }

    /** Sends a FIN. The other endpoint can still send. */
    void sendFin() throws IOException {
        socket.shutdownOutput();
    }

    /** Ends the TCP connection with an RST. */
    void sendReset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Reads until a Close frame. Returns {@code null} if the connection ends without one. */
    @Nullable
    CloseFrame readClose() throws IOException {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0xF;
                byte[] payload = payload();
                if (opcode == OPCODE_CLOSE) {
                    return CloseFrame.of(payload);
                }
            }
        } catch (EOFException | SocketException ended) {
            return null;
        }
    }

    private byte[] payload() throws IOException {
        int second = in.readUnsignedByte();
        int length = second & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] key = in.readNBytes(second < 0x80 ? 0 : KEY.length);
        byte[] payload = new byte[length];
        in.readFully(payload);
        for (int i = 0; i < length && key.length > 0; i++) {
            payload[i] ^= key[i % key.length];
        }
        return payload;
    }

    /** Ends the TCP connection after the closing handshake if this is a server. A client leaves that to the server. */
    void endIfServer() throws IOException {
        if (!masks) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
