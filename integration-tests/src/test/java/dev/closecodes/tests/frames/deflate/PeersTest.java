package dev.closecodes.tests.frames.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.DeflateSettings;
import dev.closecodes.frame.PerMessageDeflate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random messages to and from the extensions of Netty and Jetty, after a negotiation with them. */
final class PeersTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int MESSAGES = 150;

    private final Random random = new Random(SEED);

    private static DeflateSettings settings(boolean serverContext, boolean clientContext) {
        return Endpoint.SETTINGS.withServerContextTakeover(serverContext).withClientContextTakeover(clientContext);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void nettyAsServer(boolean serverContext, boolean clientContext) {
        DeflateSettings settings = settings(serverContext, clientContext);
        NettySide server = NettySide.server(PerMessageDeflate.offer(settings), serverContext, clientContext);
        exchange(Endpoint.client(server.answer(), settings), server);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void nettyAsClient(boolean serverContext, boolean clientContext) {
        Endpoint server =
                Endpoint.server(NettySide.offer(serverContext, clientContext), settings(serverContext, clientContext));
        exchange(server, NettySide.client(server.answer(), serverContext, clientContext));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void jettyAsServer(boolean serverContext, boolean clientContext) {
        DeflateSettings settings = settings(serverContext, clientContext);
        JettySide server = JettySide.server(PerMessageDeflate.offer(settings));
        exchange(Endpoint.client(server.answer(), settings), server);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void jettyAsClient(boolean serverContext) {
        String offer = "permessage-deflate";
        Endpoint server = Endpoint.server(offer, settings(serverContext, true));
        exchange(server, JettySide.client(offer, server.answer()));
    }

    /** Jetty's client does not obey this parameter. If that changes, {@link #jettyAsClient} can test it too. */
    @Test
    void jettyAsClientKeepsItsContextAlthoughItIsForbidden() {
        String offer = "permessage-deflate";
        List<byte[]> hello = List.of("Hello".getBytes(StandardCharsets.US_ASCII));
        try (Endpoint server = Endpoint.server(offer, settings(true, false));
                JettySide client = JettySide.client(offer, server.answer())) {
            assertEquals("permessage-deflate; client_no_context_takeover", server.answer());
            server.receive(client.send(true, hello));
            byte[] second = client.send(true, hello);
            assertThrows(ProtocolViolationException.class, () -> server.receive(second));
        }
    }

    private void exchange(Side own, Side other) {
        try (own;
                other) {
            for (int i = 0; i < MESSAGES; i++) {
                transfer(own, other);
                transfer(other, own);
            }
        }
    }

    /** Sends up to three messages, and lets them arrive in pieces. */
    private void transfer(Side from, Side to) {
        List<Message> sent = new ArrayList<>();
        List<Message> received = new ArrayList<>();
        while (random.nextBoolean() && sent.size() < 3) {
            Message message = Message.random(random);
            sent.add(message);
            byte[] frames = from.send(message.text(), message.fragments(random));
            int cut = random.nextInt(frames.length + 1);
            received.addAll(to.receive(Arrays.copyOf(frames, cut)));
            received.addAll(to.receive(Arrays.copyOfRange(frames, cut, frames.length)));
        }
        assertEquals(sent, received, "repeat with -Dseed=" + SEED);
    }
}
