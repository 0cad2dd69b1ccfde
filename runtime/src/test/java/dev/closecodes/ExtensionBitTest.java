package dev.closecodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ExtensionBitTest {

    @Test
    void hasTheBitsOfTheFirstByteOfAFrame() {
        // FIN RSV1 RSV2 RSV3 opcode (section 5.2)
        assertEquals(0b0100_0000 >> 4, ExtensionBit.RSV1.mask());
        assertEquals(0b0010_0000 >> 4, ExtensionBit.RSV2.mask());
        assertEquals(0b0001_0000 >> 4, ExtensionBit.RSV3.mask());
        assertEquals(3, ExtensionBit.values().length);
    }
}
