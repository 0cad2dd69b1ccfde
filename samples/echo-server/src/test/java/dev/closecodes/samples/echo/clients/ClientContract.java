package dev.closecodes.samples.echo.clients;

import static dev.closecodes.samples.echo.clients.Messages.assertBinary;
import static dev.closecodes.samples.echo.clients.Messages.assertText;
import static dev.closecodes.samples.echo.clients.Messages.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.samples.echo.CloseReason;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What every client is held to. What it does with close codes in another way stands in the README. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class ClientContract {

    private static final int IN_FLIGHT = 200;
    private static final int PATIENCE_MILLIS = 20_000;

    /** Characters of one to four bytes in UTF-8. */
    private static final String CHARACTERS = "a\u00E9\u20AC\uD834\uDD1E!";

    private Loopback site;
    private Client client;

    abstract Client newClient() throws Exception;

    @BeforeAll
    void start() throws Exception {
        site = new Loopback();
        client = newClient();
    }

    /** A connection that is still there would be one that a client or the server has forgotten. */
    @AfterAll
    void stop() throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (site.connections() > 0 && System.currentTimeMillis() < deadline) {
            Thread.sleep(10);
        }
        int left = site.connections();
        client.close();
        site.close();
        assertEquals(0, left, "connections are left");
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

    /** What a server may not send is told in words, and that is what the client sees. */
    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1006, 1010, 1015, 1016, 2999, 5000, 65_535})
    void notForAServer(int code) throws Exception {
        String target = site.close(code, "\u20AC");
        try (Session session = client.connect(site.uri(target))) {
            CloseReason sent = CloseReason.truncated(1011, new CloseReason(code, "\u20AC").toString());
            assertText(sent.toString(), session.next());
            assertEquals(new Event.Closed(1011, sent.message()), session.next());
            assertTrue(sent.message().startsWith(Integer.toString(code)), sent.message());
            assertEquals(sent, site.ending(target).sent());
        }
    }

    @Test
    void closesAsTheReadmeSays() throws Exception {
        ClosesByClient byClient = new ClosesByClient(client, site);
        byClient.run();
        ClosesByServer byServer = new ClosesByServer(client, site);
        byServer.run();
        String losses = client.losesCloseFrames() ? "; any may get lost" : "";
        ReadmeTable.check(List.of(
                client.name(),
                byClient.sent().codes(Passage.UNCHANGED),
                byClient.sent().codes(ClosesByClient.REFUSED),
                byClient.sent().othersThan(Passage.UNCHANGED, ClosesByClient.REFUSED) + losses,
                byClient.reported().othersThan(Passage.UNCHANGED),
                byServer.reported().othersThan(Passage.UNCHANGED),
                byServer.answered().othersThan(Passage.UNCHANGED) + losses,
                byClient.tooLongReason(),
                Feature.list(client.lacks())));
    }

    /** What a client lacks is no way around it either. */
    private void withEcho(Feature feature, Talk talk) throws Exception {
        if (client.lacks().contains(feature)) {
            assertThrows(UnsupportedOperationException.class, () -> withEcho(talk));
        } else {
            withEcho(talk);
        }
    }

    /** In the end the connection is closed in order. */
    private void withEcho(Talk talk) throws Exception {
        String target = site.echo();
        try (Session session = client.connect(site.uri(target))) {
            talk.over(session);
            session.close(1000, "");
            assertEquals(new Event.Closed(1000, ""), session.next());
            CloseReason received = site.ending(target).received();
            if (received != null || !client.losesCloseFrames()) {
                assertEquals(new CloseReason(1000, ""), received);
            }
        }
    }

    /** What a test does with a connection. */
    private interface Talk {
        void over(Session session) throws Exception;
    }
}
