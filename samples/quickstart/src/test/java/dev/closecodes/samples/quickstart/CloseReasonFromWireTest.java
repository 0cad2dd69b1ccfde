package dev.closecodes.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.ProtocolViolationException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CloseReasonFromWireTest {

    @Test
    void readsAnEmptyPayloadAsNoStatusReceived() {
        assertEquals(new CloseReason(1005, ""), CloseReason.fromWire(new byte[0]));
        assertEquals(new CloseReason(1005, ""), CloseReason.fromWire(ByteBuffer.allocateDirect(0)));
    }

    @Test
    void refusesEverySingleByte() {
        for (int value = 0; value <= 0xFF; value++) {
            assertViolation(1002, new byte[] {(byte) value});
        }
    }

    /** Both bytes are read as unsigned: 4504 has a low byte, and 60000 a high byte, of 0x80 and above. */
    @Test
    void acceptsEveryCodeThatMayBeInAFrameAndRefusesTheOthers() {
        for (int code = 0; code <= 0xFFFF; code++) {
            byte[] payload = {(byte) (code >>> 8), (byte) code};
            boolean allowed =
                    (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
            if (allowed) {
                assertEquals(new CloseReason(code, ""), CloseReason.fromWire(payload));
            } else {
                String message = assertViolation(1002, payload);
                assertTrue(message.startsWith(code + " "), message);
            }
        }
    }

    @Test
    void acceptsPayloadsUpTo125Bytes() {
        byte[] payload = new byte[125];
        Arrays.fill(payload, (byte) 'a');
        payload[0] = 0x0F;
        payload[1] = (byte) 0xA1;
        assertEquals(new CloseReason(4001, "a".repeat(123)), CloseReason.fromWire(payload));
        for (int length : new int[] {126, 127, 65535, 65536}) {
            String message = assertViolation(1002, Arrays.copyOf(payload, length));
            assertTrue(message.contains(String.valueOf(length)), message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "C080", "E282", "EDA080", "F4908080", "FF", "61C3", "61E28261"})
    void refusesAMessageThatIsNotUtf8(String hex) {
        assertViolation(1007, HexFormat.of().parseHex("0FA1" + hex));
    }

    @Test
    void checksTheCodeBeforeTheMessage() {
        assertViolation(1002, HexFormat.of().parseHex("03ED" + "80"));
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void readsTheRemainingBytesOfAnyBuffer(ByteBuffer buffer) {
        int limit = buffer.limit();
        ByteOrder order = buffer.order();
        assertEquals(new CloseReason(4504, "caf\u00E9"), CloseReason.fromWire(buffer));
        assertEquals(limit, buffer.position(), "the payload is consumed");
        assertEquals(limit, buffer.limit());
        assertEquals(order, buffer.order());
    }

    static Stream<ByteBuffer> buffers() {
        byte[] payload = HexFormat.of().parseHex("1198" + "636166C3A9");
        return Stream.of(ByteBuffer.allocate(20), ByteBuffer.allocateDirect(20)).flatMap(whole -> {
            // The bytes around the payload are not UTF-8, so the test fails if too many bytes are read.
            whole.put(new byte[] {-1, -1, -1}).put(payload).put(new byte[] {-1, -1, -1});
            whole.position(3).limit(3 + payload.length);
            return Stream.of(
                    whole.duplicate(),
                    whole.slice(),
                    whole.asReadOnlyBuffer(),
                    whole.duplicate().order(ByteOrder.LITTLE_ENDIAN),
                    whole.slice().order(ByteOrder.LITTLE_ENDIAN));
        });
    }

    private static String assertViolation(int closeCode, byte[] payload) {
        var violation = assertThrows(ProtocolViolationException.class, () -> CloseReason.fromWire(payload));
        assertEquals(closeCode, violation.closeCode(), violation::getMessage);
        var again =
                assertThrows(ProtocolViolationException.class, () -> CloseReason.fromWire(ByteBuffer.wrap(payload)));
        assertEquals(closeCode, again.closeCode(), again::getMessage);
        return String.valueOf(violation.getMessage());
    }
}
