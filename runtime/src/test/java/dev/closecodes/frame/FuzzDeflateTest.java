package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.closecodes.ProtocolViolationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Fuzzes the parser of offers, and the decompression of whatever a peer sends. */
final class FuzzDeflateTest {

    private static final int LIMIT = 100_000;
    private static final DeflateSettings SETTINGS = DeflateSettings.defaults();

    /** A header is malformed, or its offers are accepted or declined. An answer must be valid for the client. */
    @FuzzTest(maxDuration = "1m")
    void offer(byte[] input) {
        String header = new String(input, StandardCharsets.ISO_8859_1);
        try {
            PerMessageDeflate server = PerMessageDeflate.accept(List.of(header), SETTINGS);
            if (server.isNegotiated()) {
                assertTrue(PerMessageDeflate.confirm(List.of(server.answer()), SETTINGS)
                        .isNegotiated());
            }
        } catch (ProtocolViolationException malformed) {
            assertEquals(1002, malformed.closeCode());
        }
        try {
            PerMessageDeflate.confirm(List.of(header), SETTINGS);
        } catch (ProtocolViolationException invalid) {
            assertEquals(1002, invalid.closeCode());
        }
    }

    /** The first byte is the opcode and the split. The result does not depend on the split. */
    @FuzzTest(maxDuration = "2m")
    void decompress(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] payload = Arrays.copyOfRange(input, 1, input.length);
        int opcode = 1 + (input[0] & 1);
        int cut = (input[0] & 0xFF) % (payload.length + 1);
        String whole = decompress(opcode, payload);
        String split =
                decompress(opcode, Arrays.copyOf(payload, cut), Arrays.copyOfRange(payload, cut, payload.length));
        if (whole.endsWith("!")) {
            assertTrue(split.endsWith("!"), "split at " + cut);
        } else {
            assertEquals(whole, split, "split at " + cut);
            assertTrue(whole.length() <= 2 * LIMIT + 20);
        }
    }

    private static String decompress(int opcode, byte[]... pieces) throws IOException {
        FrameLog log = new FrameLog();
        try (DeflateEndpoint endpoint = DeflateEndpoint.client(SETTINGS, 100)) {
            FrameHandler<String> handler = endpoint.deflate.inflating(log, LIMIT, ByteBuffer.allocate(100));
            for (int i = 0; i < pieces.length; i++) {
                handler.onExtended(
                        opcode, DeflatingEncoder.BITS, ByteBuffer.wrap(pieces[i]), i == 0, i == pieces.length - 1);
            }
        } catch (ProtocolViolationException violation) {
            assertTrue(violation.closeCode() == 1007 || violation.closeCode() == 1009, violation::getMessage);
            log.append("!");
        }
        return log.toString();
    }
}
