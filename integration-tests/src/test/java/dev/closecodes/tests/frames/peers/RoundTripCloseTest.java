package dev.closecodes.tests.frames.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Close codes between the JDK's client and our server, including those that the client refuses or changes. */
@Timeout(30)
final class RoundTripCloseTest {

    private LoopbackServer server;

    @BeforeEach
    void start() throws Exception {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1008, 1011, 3000, 3008, 3999, 4000, 4321, 4999})
    void sentByTheClient(int code) throws Exception {
        JdkClient client = new JdkClient(server, "/echo");
        JdkClient.await(client.socket().sendClose(code, "bye \uD834\uDD1E"));
        assertEquals("close " + code + " bye \uD834\uDD1E", server.nextEvent());
        assertEquals("close " + code + " ", client.next());
    }

    /** The client's own rule: it sends only codes that section 7.4 leaves to applications. */
    @ParameterizedTest
    @ValueSource(ints = {999, 1002, 1003, 1004, 1005, 1006, 1007, 1009, 1010, 1012, 1013, 1014, 1015, 1016, 2999, 5000})
    void refusedByTheClient(int code) throws Exception {
        JdkClient client = new JdkClient(server, "/echo");
        CompletableFuture<?> sent = client.socket().sendClose(code, "");
        ExecutionException e = assertThrows(ExecutionException.class, () -> JdkClient.await(sent));
        assertInstanceOf(IllegalArgumentException.class, e.getCause());
        client.socket().abort();
        assertEquals("end without a Close frame", server.nextEvent());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1011, 1012, 1013, 1014, 3000, 3003, 3999, 4000, 4321, 4999
            })
    void sentByTheServer(int code) throws Exception {
        JdkClient client = new JdkClient(server, "/close/" + code);
        assertEquals("close " + code + " as requested \u20AC", client.next());
        assertEquals("close " + code + " ", server.nextEvent());
    }

    /** A code that a server must not send is replaced with 1011; the reason names the original. */
    @ParameterizedTest
    @ValueSource(ints = {999, 1004, 1006, 1010, 1015, 2999, 5000})
    void replacedByTheServer(int code) throws Exception {
        JdkClient client = new JdkClient(server, "/close/" + code);
        String received = (String) client.next();
        assertEquals("close 1011 " + code, received.substring(0, ("close 1011 " + code).length()));
        assertEquals("close 1011 ", server.nextEvent());
    }

    /** The client answers an empty Close frame with 1000, although there is no code to send back (section 5.5.1). */
    @Test
    void withoutCode() throws Exception {
        JdkClient client = new JdkClient(server, "/close/1005");
        assertEquals("close 1005 ", client.next());
        assertEquals("close 1000 ", server.nextEvent());
    }

    /** 1010 "is not used by the server" (section 7.4.1): the client fails the connection, with 1002 if it has time. */
    @Test
    void code1010FromServerFailsConnection() throws Exception {
        JdkClient client = new JdkClient(server, "/reply/1010");
        assertEquals("error java.net.ProtocolException", client.next());
        String reply = server.nextEvent();
        assertTrue(List.of("close 1002 ", "end without a Close frame").contains(reply), reply);
    }
}
