package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FrameHeaderTest {

    private static final long[] LENGTHS = {
        0,
        1,
        125,
        126,
        127,
        0xFFFF,
        0x10000,
        Integer.MAX_VALUE,
        1L << 31,
        1L << 32,
        1L << 47,
        FrameHeader.MAX_PAYLOAD_BYTES
    };

    @Test
    void returnsThePartsItWasPackedFrom() {
        for (int first = 0; first <= 0xFF; first++) {
            for (int bytes = 2; bytes <= FrameHeader.MAX_BYTES; bytes++) {
                for (long length : LENGTHS) {
                    long header = FrameHeader.of(first, bytes, length);
                    assertFalse(FrameHeader.isIncomplete(header));
                    assertEquals(bytes, FrameHeader.bytes(header));
                    assertEquals(length, FrameHeader.payloadBytes(header));
                    assertEquals(bytes + length, FrameHeader.frameBytes(header));
                    // FIN RSV1 RSV2 RSV3 opcode (section 5.2)
                    assertEquals(first >= 128, FrameHeader.isFinal(header));
                    assertEquals(BitSets.of(first / 16 % 8), FrameHeader.extensionBits(header));
                    assertEquals(first % 16, FrameHeader.opcode(header));
                }
            }
        }
    }

    @Test
    void returnsTheNumberOfMissingBytes() {
        for (int missing = 1; missing <= FrameHeader.MAX_BYTES; missing++) {
            long header = FrameHeader.incomplete(missing);
            assertTrue(FrameHeader.isIncomplete(header));
            assertEquals(missing, FrameHeader.missingBytes(header));
        }
    }

    @Test
    void hasTheMaximumLengths() {
        assertEquals(2 + 8 + 4, FrameHeader.MAX_BYTES);
        assertEquals(0xFFFF_FFFF_FFFFL, FrameHeader.MAX_PAYLOAD_BYTES);
    }

    @Test
    void zeroIsNotAnIncompleteHeader() {
        // A field that was never set must not look like an incomplete header.
        assertFalse(FrameHeader.isIncomplete(0));
    }
}
