package dev.closecodes.tests.frames.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.ExtensionBit;
import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.Opcode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** permessage-deflate on the generated codecs: the examples of RFC 7692 section 7.2.3, and our own messages. */
final class PerMessageDeflateTest {

    private static final Set<ExtensionBit> RSV1 = Set.of(ExtensionBit.RSV1);

    private final Inflating received = new Inflating();
    private final ClientFrameCodec.Decoder decoder = decoder(received);

    private static ClientFrameCodec.Decoder decoder(Inflating handler) {
        return new ClientFrameCodec.Decoder(handler, ClientFrameCodec.MAX_MESSAGE_BYTES, RSV1);
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c1 07 f2 48 cd c9 c9 07 00",
                "41 03 f2 48 cd 80 04 c9 c9 07 00",
                "41 03 f2 48 cd 89 00 80 04 c9 c9 07 00",
                "c1 0b 00 05 00 fa ff 48 65 6c 6c 6f 00",
                "c1 08 f3 48 cd c9 c9 07 00 00",
                "c1 0d f2 48 05 00 00 00 ff ff ca c9 c9 07 00",
            })
    void rfcExamplesAreInflatedAtEverySplit(String hex) throws IOException {
        ByteBuffer all = bytes(hex);
        for (int cut = 0; cut <= all.limit(); cut++) {
            Inflating handler = new Inflating();
            ClientFrameCodec.Decoder split = decoder(handler);
            split.decode(all.duplicate().limit(cut));
            split.decode(all.duplicate().position(cut));
            handler.messages.remove("ping");
            assertEquals(List.of("inflated Hello"), handler.messages, "split at " + cut);
        }
    }

    @Test
    void windowIsKeptBetweenMessages() throws IOException {
        decoder.decode(bytes("c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00"));
        assertEquals(List.of("inflated Hello", "inflated Hello"), received.messages);
    }

    @Test
    void messagesWithoutTheBitAreNotInflated() throws IOException {
        decoder.decode(bytes("81 02 48 69 c1 07 f2 48 cd c9 c9 07 00 88 02 03 e8"));
        assertEquals(List.of("plain Hi", "inflated Hello", "1000 NORMAL_CLOSURE"), received.messages);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "41 01 f2 c0 00", // in a later fragment
                "c9 00", // in a ping
                "c8 00", // in a Close frame
                "a1 00", // RSV2
            })
    void bitAnywhereElseIsRefused(String hex) {
        var violation = assertThrows(ProtocolViolationException.class, () -> decoder.decode(bytes(hex)));
        assertEquals(1002, violation.closeCode());
    }

    @Test
    void extensionCanRefuseMessage() throws IOException {
        // The single byte 80, stored without compression, is not UTF-8.
        var violation = assertThrows(
                ProtocolViolationException.class, () -> decoder.decode(bytes("c1 07 00 01 00 fe ff 80 00 89 00")));
        assertEquals(1007, violation.closeCode());
        decoder.decode(bytes("89 00"));
        assertEquals(List.of(), received.messages, "nothing is decoded after a violation");
    }

    @Test
    void bitThatWasNotNegotiatedIsRefused() {
        ClientFrameCodec.Decoder plain = new ClientFrameCodec.Decoder(received);
        var violation =
                assertThrows(ProtocolViolationException.class, () -> plain.decode(bytes("c1 07 f2 48 cd c9 c9 07 00")));
        assertEquals(1002, violation.closeCode());
    }

    @Test
    void inflatedMessageIsLimited() {
        ByteBuffer bomb = ByteBuffer.allocate(100_000);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[(int) ClientFrameCodec.MAX_MESSAGE_BYTES + 1]);
        byte[] deflated = new byte[100_000];
        int length = deflater.deflate(deflated, 0, deflated.length, Deflater.SYNC_FLUSH) - 4;
        new ServerFrameCodec.Encoder(RSV1)
                .extended(Opcode.BINARY, RSV1, ByteBuffer.wrap(deflated, 0, length), true, bomb);
        var violation = assertThrows(ProtocolViolationException.class, () -> decoder.decode(bomb.flip()));
        assertEquals(1009, violation.closeCode());
    }

    @Test
    void receiverInflatesWhatSenderDeflates() throws IOException {
        String text = "Grüße, мир! ".repeat(500);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        byte[] deflated = new byte[10_000];
        int length = deflater.deflate(deflated, 0, deflated.length, Deflater.SYNC_FLUSH) - 4;

        ServerFrameCodec.Encoder encoder = new ServerFrameCodec.Encoder(RSV1);
        ByteBuffer wire = ByteBuffer.allocate(10_000);
        for (int at = 0; at < length; at += 20) {
            byte[] piece = Arrays.copyOfRange(deflated, at, Math.min(at + 20, length));
            encoder.extended(Opcode.TEXT, RSV1, ByteBuffer.wrap(piece), at + 20 >= length, wire);
        }
        decoder.decode(wire.flip());
        assertEquals(List.of("inflated " + text), received.messages);
    }
}
