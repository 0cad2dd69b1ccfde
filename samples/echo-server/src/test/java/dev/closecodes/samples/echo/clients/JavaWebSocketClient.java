package dev.closecodes.samples.echo.clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.extensions.permessage_deflate.PerMessageDeflateExtension;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.PingFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/**
 * Java-WebSocket, with two threads for each connection. If it is asked to send a code that it refuses, it does not
 * throw. It reports an error (but not for 1006), sends no Close frame, accepts no more messages, and leaves the
 * connection open. If it has started the closing handshake, it reports its own reason, whatever the server answers.
 */
final class JavaWebSocketClient implements Client {

    private static final int TIMEOUT_SECONDS = 20;
    private static final String PROPERTIES = "/META-INF/maven/org.java-websocket/Java-WebSocket/pom.properties";

    private final boolean compression;

    /**
     * Creates a client with or without its extension, which is off by default. The extension does not work with
     * fragments: short fragments of a compressed message are sent uncompressed, and fragments that arrive after a
     * control frame are not decompressed.
     */
    JavaWebSocketClient(boolean compression) {
        this.compression = compression;
    }

    @Override
    public String name() {
        Properties properties = new Properties();
        try (InputStream in = WebSocketClient.class.getResourceAsStream(PROPERTIES)) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return "Java-WebSocket " + properties.getProperty("version");
    }

    @Override
    public Set<Feature> lacks() {
        return compression ? Set.of() : Set.of(Feature.COMPRESSION);
    }

    /**
     * Its reading thread stops reading when the connection is being closed. It then closes the socket, in some cases
     * before the writing thread has written the Close frame.
     */
    @Override
    public boolean losesCloseFrames() {
        return true;
    }

    @Override
    public Session connect(URI uri) throws Exception {
        Connection connection =
                new Connection(uri, compression ? new Draft_6455(new PerMessageDeflateExtension()) : new Draft_6455());
        connection.connect();
        connection.open.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return new JavaWebSocketSession(connection);
    }

    @Override
    public void close() {
        // Each connection has its own threads, which end with it.
    }

    private record JavaWebSocketSession(Connection connection) implements Session {

        @Override
        public void text(String message) {
            connection.send(message);
        }

        @Override
        public void binary(byte[] message) {
            connection.send(message);
        }

        @Override
        public void textFragment(String part, boolean last) {
            textFragment(part.getBytes(StandardCharsets.UTF_8), last);
        }

        @Override
        public void textFragment(byte[] part, boolean last) {
            connection.sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(part), last);
        }

        @Override
        public void binaryFragment(byte[] part, boolean last) {
            connection.sendFragmentedFrame(Opcode.BINARY, ByteBuffer.wrap(part), last);
        }

        @Override
        public void ping(byte[] payload) {
            PingFrame ping = new PingFrame();
            ping.setPayload(ByteBuffer.wrap(payload));
            connection.sendFrame(ping);
        }

        @Override
        public void close(int code, String reason) {
            connection.close(code, reason);
            if (!connection.initiated) {
                connection.inbox.add(new Event.Failed("The client sends no Close frame, and will report nothing"));
            }
        }

        @Override
        public Event next() throws Exception {
            return connection.inbox.next();
        }

        @Override
        public void close() {
            connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
        }
    }

    private static final class Connection extends WebSocketClient {

        private final Inbox inbox = new Inbox();
        private final CompletableFuture<@Nullable Void> open = new CompletableFuture<>();
        private volatile boolean initiated;

        Connection(URI uri, Draft_6455 draft) {
            super(uri, draft);
            setTcpNoDelay(true);
            setConnectionLostTimeout(0);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            open.complete(null);
        }

        @Override
        public void onMessage(String message) {
            inbox.add(new Event.Text(message));
        }

        @Override
        public void onMessage(ByteBuffer bytes) {
            inbox.add(new Event.Binary(bytes));
        }

        @Override
        public void onWebsocketPong(WebSocket connection, Framedata frame) {
            inbox.add(new Event.Pong(frame.getPayloadData()));
        }

        @Override
        public void onCloseInitiated(int code, String reason) {
            initiated = true;
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            inbox.add(new Event.Closed(code, reason));
        }

        @Override
        public void onError(Exception failure) {
            open.completeExceptionally(failure);
            inbox.add(new Event.Failed(failure.toString()));
        }
    }
}
