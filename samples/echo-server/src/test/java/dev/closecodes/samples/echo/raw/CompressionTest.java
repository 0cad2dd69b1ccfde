package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.samples.echo.Compression;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The negotiation of compression in the opening handshake. */
final class CompressionTest {

    private static final String EXTENSIONS = "Sec-WebSocket-Extensions: ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ON | permessage-deflate | permessage-deflate; server_no_context_takeover",
                "ON | foo, permessage-deflate; client_no_context_takeover"
                        + " | permessage-deflate; server_no_context_takeover; client_no_context_takeover",
                "CONTEXT | permessage-deflate; client_max_window_bits | permessage-deflate",
                "CONTEXT | permessage-deflate; server_max_window_bits=15"
                        + " | permessage-deflate; server_max_window_bits=15",
                "CONTEXT | permessage-deflate; server_max_window_bits=9 | ''",
                "OFF | permessage-deflate | ''",
                "OFF | not valid | ''",
            })
    void answers(Compression compression, String offer, String answer) throws Exception {
        List<String> expected = answer.isEmpty() ? List.of() : List.of(EXTENSIONS + answer);
        try (RunningServer server = RunningServer.with(RunningServer.longTimes().withCompression(compression));
                RawPeer peer = server.connect()) {
            peer.send(Handshake.request("/echo", EXTENSIONS + offer));
            List<String> head = peer.head();
            assertEquals("HTTP/1.1 101 Switching Protocols", head.get(0));
            assertEquals(
                    expected,
                    head.stream().filter(line -> line.startsWith(EXTENSIONS)).toList());
            peer.send(Frames.close(1000, ""));
            peer.close(1000);
            assertEquals(RawPeer.End.FIN, peer.end());
            peer.reset();
            assertEquals(!expected.isEmpty(), server.ending().compressed());
        }
    }

    @Test
    void malformedOffersAreBadRequests() throws Exception {
        try (RunningServer server = RunningServer.withLongTimes();
                RawPeer peer = server.connect()) {
            peer.send(Handshake.request("/echo", EXTENSIONS + "not valid"));
            assertEquals("HTTP/1.1 400 Bad Request", peer.head().get(0));
        }
    }
}
