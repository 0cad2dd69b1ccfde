package dev.closecodes.samples.echo.clients;

import static dev.closecodes.samples.echo.clients.Messages.assertBinary;
import static dev.closecodes.samples.echo.clients.Messages.assertText;
import static dev.closecodes.samples.echo.clients.Messages.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.samples.echo.CloseReason;
import dev.closecodes.samples.echo.Compression;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests that every client must pass. The README lists where a client treats close codes differently. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class ClientContract {

    private static final int IN_FLIGHT = 200;
    private static final int TIMEOUT_MILLIS = 20_000;

    /** Characters of one to four bytes in UTF-8. */
    private static final String CHARACTERS = "a\u00E9\u20AC\uD834\uDD1E!";

    private Loopback server;
    private Client client;

    abstract Client newClient() throws Exception;

    @BeforeAll
    void start() throws Exception {
        server = new Loopback();
        client = newClient();
    }

    /** A connection that is still open was forgotten by the client or the server. */
    @AfterAll
    void stop() throws Exception {
        long deadline = System.currentTimeMillis() + TIMEOUT_MILLIS;
        while (server.connections() > 0 && System.currentTimeMillis() < deadline) {
            Thread.sleep(10);
        }
        int open = server.connections();
        client.close();
        server.close();
        assertEquals(0, open, "open connections");
    }

    @Test
    void textOfAllPlanes() throws Exception {
        withEcho(session -> {
            List<String> messages = new ArrayList<>(Messages.planes());
            messages.add(String.join("", messages));
            messages.add("");
            for (String message : messages) {
                session.text(message);
            }
            for (String message : messages) {
                assertText(message, session.next());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 124, 125, 126, 127, 65_534, 65_535, 65_536, 65_537, 5_000_000})
    void binaryOfAllLengths(int length) throws Exception {
        withEcho(session -> {
            session.binary(pattern(length));
            assertBinary(pattern(length), session.next());
        });
    }

    @Test
    void manyMessagesInFlight() throws Exception {
        withEcho(session -> {
            for (int i = 0; i < IN_FLIGHT; i++) {
                session.text("message " + i);
                session.binary(pattern(i));
            }
            for (int i = 0; i < IN_FLIGHT; i++) {
                assertText("message " + i, session.next());
                assertBinary(pattern(i), session.next());
            }
        });
    }

    @Test
    void textInFragments() throws Exception {
        int[] points = CHARACTERS.codePoints().toArray();
        List<List<String>> all =
                new ArrayList<>(Cuts.of(points.length, (from, to) -> new String(points, from, to - from)));
        all.add(List.of("", "a\u00E9", "", "", "\u20AC\uD834\uDD1E!", ""));
        all.add(List.of("", ""));
        withEcho(Feature.FRAGMENTS, session -> {
            for (List<String> parts : all) {
                session.textFragments(parts);
            }
            for (List<String> parts : all) {
                assertText(String.join("", parts), session.next());
            }
        });
    }

    @Test
    void textCutWithinCharacters() throws Exception {
        byte[] bytes = CHARACTERS.getBytes(StandardCharsets.UTF_8);
        List<List<byte[]>> all = Cuts.of(bytes.length, (from, to) -> Arrays.copyOfRange(bytes, from, to));
        withEcho(Feature.CUT_CHARACTERS, session -> {
            for (List<byte[]> parts : all) {
                for (int i = 0; i < parts.size(); i++) {
                    session.textFragment(parts.get(i), i == parts.size() - 1);
                }
            }
            for (int i = 0; i < all.size(); i++) {
                assertText(CHARACTERS, session.next());
            }
        });
    }

    @Test
    void binaryInFragments() throws Exception {
        byte[] bytes = pattern(7);
        List<List<byte[]>> all =
                new ArrayList<>(Cuts.of(bytes.length, (from, to) -> Arrays.copyOfRange(bytes, from, to)));
        all.add(List.of(pattern(0), pattern(7), pattern(0)));
        byte[] large = pattern(200_000);
        withEcho(Feature.FRAGMENTS, session -> {
            for (List<byte[]> parts : all) {
                session.binaryFragments(parts);
            }
            session.binaryFragments(List.of(
                    Arrays.copyOf(large, 70_000),
                    Arrays.copyOfRange(large, 70_000, 70_001),
                    Arrays.copyOfRange(large, 70_001, large.length)));
            for (int i = 0; i < all.size(); i++) {
                assertBinary(bytes, session.next());
            }
            assertBinary(large, session.next());
        });
    }

    /** The other tests run with {@link Compression#ON}, the default. */
    @ParameterizedTest
    @EnumSource
    void messagesWithAndWithoutCompression(Compression compression) throws Exception {
        assertMessages(client, compression);
    }

    /** Exchanges messages with a server of its own, and checks whether they were compressed. */
    static void assertMessages(Client client, Compression compression) throws Exception {
        try (Loopback other = new Loopback(compression)) {
            String target = other.echo();
            try (Session session = client.connect(other.uri(target))) {
                for (int length : new int[] {0, 16, 1024, 4096, 4097, 65_536, 131_072}) {
                    String text = CHARACTERS.repeat(length / CHARACTERS.length() + 1);
                    for (int i = 0; i < 3; i++) {
                        session.text(text);
                        session.binary(pattern(length));
                    }
                    for (int i = 0; i < 3; i++) {
                        assertText(text, session.next());
                        assertBinary(pattern(length), session.next());
                    }
                }
            }
            boolean compresses =
                    compression != Compression.OFF && !client.lacks().contains(Feature.COMPRESSION);
            assertEquals(compresses, other.ending(target).compressed());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125})
    void pings(int length) throws Exception {
        withEcho(Feature.PINGS, session -> {
            session.ping(pattern(length));
            assertEquals(new Event.Pong(ByteBuffer.wrap(pattern(length))), session.next());
        });
    }

    @Test
    void pingsBetweenFragments() throws Exception {
        withEcho(Feature.FRAGMENTS, session -> {
            if (client.lacks().contains(Feature.PINGS)) {
                session.textFragments(List.of("a", "b"));
            } else {
                session.textFragment("a", false);
                session.ping(pattern(1));
                session.textFragment("b", true);
                assertEquals(new Event.Pong(ByteBuffer.wrap(pattern(1))), session.next());
            }
            assertText("ab", session.next());
        });
    }

    /** If the server must not send a code, it sends 1011 with the code as text, and the client sees that. */
    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1006, 1010, 1015, 1016, 2999, 5000, 65_535})
    void codesThatAServerMustNotSend(int code) throws Exception {
        String target = server.close(code, "\u20AC");
        try (Session session = client.connect(server.uri(target))) {
            CloseReason sent = CloseReason.truncated(1011, new CloseReason(code, "\u20AC").toString());
            assertText(sent.toString(), session.next());
            assertEquals(new Event.Closed(1011, sent.message()), session.next());
            assertTrue(sent.message().startsWith(Integer.toString(code)), sent.message());
            assertEquals(sent, server.ending(target).sent());
        }
    }

    @Test
    void closesAsTheReadmeSays() throws Exception {
        ClosesByClient byClient = new ClosesByClient(client, server);
        byClient.run();
        ClosesByServer byServer = new ClosesByServer(client, server);
        byServer.run();
        String losses = client.losesCloseFrames() ? "; any Close frame may get lost" : "";
        ReadmeTable.check(List.of(
                client.name(),
                byClient.sent().codes(Comparison.UNCHANGED),
                byClient.sent().codes(ClosesByClient.REFUSED),
                byClient.sent().othersThan(Comparison.UNCHANGED, ClosesByClient.REFUSED) + losses,
                byClient.reported().othersThan(Comparison.UNCHANGED),
                byServer.reported().othersThan(Comparison.UNCHANGED),
                byServer.answered().othersThan(Comparison.UNCHANGED) + losses,
                byClient.tooLongReason(),
                Feature.list(client.lacks())));
    }

    /** If the client lacks the feature, the session must throw. */
    private void withEcho(Feature feature, SessionTest test) throws Exception {
        if (client.lacks().contains(feature)) {
            assertThrows(UnsupportedOperationException.class, () -> withEcho(test));
        } else {
            withEcho(test);
        }
    }

    /** Runs the test on an echo connection, and then closes the connection. */
    private void withEcho(SessionTest test) throws Exception {
        String target = server.echo();
        try (Session session = client.connect(server.uri(target))) {
            test.run(session);
            session.close(1000, "");
            assertEquals(new Event.Closed(1000, ""), session.next());
            CloseReason received = server.ending(target).received();
            if (received != null || !client.losesCloseFrames()) {
                assertEquals(new CloseReason(1000, ""), received);
            }
        }
    }

    /** The part of a test that uses a connection. */
    private interface SessionTest {
        void run(Session session) throws Exception;
    }
}
