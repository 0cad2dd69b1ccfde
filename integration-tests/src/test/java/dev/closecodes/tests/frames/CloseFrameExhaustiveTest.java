package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.frame.FrameEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number that a Close frame can have as its code, sent by clients and by servers. */
final class CloseFrameExhaustiveTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyCodeIsAcceptedOrRefused(boolean fromClient) throws InterruptedException {
        ShortStack.run(() -> {
            int received = 0;
            for (int code = 0; code < 1 << 16; code++) {
                received += check(fromClient, code, "");
                if (isReceivable(code) || code % 16 == 0) {
                    received += check(fromClient, code, "bis später");
                }
            }
            assertEquals(2 * (4 + 8 + 2_000), received);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyReplyHasTheReceivedCodeOrNone(boolean fromServer) {
        for (int code = 0; code < 1 << 16; code++) {
            byte[] reply = isReceivable(code) ? payload(code, "") : new byte[0];
            byte[] expected = Wire.frame(!fromServer, 0x88, reply);
            ByteBuffer target = ByteBuffer.allocate(expected.length);
            FrameEncoder<CloseReason> encoder =
                    fromServer ? new ServerFrameCodec.Encoder() : new ClientFrameCodec.Encoder(() -> Wire.KEY);
            assertTrue(encoder.closeReply(new CloseReason(code, "why"), target));
            assertArrayEquals(expected, target.array());
            assertEquals(0, target.remaining());
            assertEquals(new CloseReason(isReceivable(code) ? code : 1005, ""), encoder.sent());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyLengthOfReason(boolean fromClient) {
        for (int length = 0; length <= 123; length++) {
            assertEquals(1, check(fromClient, 4000, "x".repeat(length)));
        }
    }

    private static int check(boolean fromClient, int code, String reason) {
        // The decoder ignores the bytes after a Close frame.
        byte[] bytes = Wire.join(Wire.frame(fromClient, 0x88, payload(code, reason)), new byte[] {-1, -1, -1});
        Codec codec = Codecs.of(fromClient ? "default server" : "default client");
        Connection.Outcome expected = isReceivable(code)
                ? new Connection.Outcome(List.of("close " + code + " " + reason), 0)
                : new Connection.Outcome(List.of(), 1002);
        assertEquals(expected, Connection.decode(codec, bytes));
        return expected.events().size();
    }

    /** Returns what RFC 6455 says in sections 7.4.1 and 7.4.2, and IANA's registry of 1012-1014. */
    private static boolean isReceivable(int code) {
        return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
    }

    private static byte[] payload(int code, String reason) {
        return Wire.join(new byte[] {(byte) (code / 256), (byte) code}, reason.getBytes(StandardCharsets.UTF_8));
    }
}
