package dev.closecodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ExtensionBitTest {

    @Test
    void hasTheReservedBitsInTheOrderOfTheFirstByteOfAFrame() {
        // FIN RSV1 RSV2 RSV3 opcode (section 5.2)
        assertEquals("[RSV1, RSV2, RSV3]", Arrays.toString(ExtensionBit.values()));
    }
}
