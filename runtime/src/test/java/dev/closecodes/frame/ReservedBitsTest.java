package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.ExtensionBit;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReservedBitsTest {

    @Test
    void convertsEachSetToANumberAndBack() {
        for (int bits = 0; bits < 8; bits++) {
            assertEquals(BitSets.of(bits), ReservedBits.set(bits));
            assertEquals(bits, ReservedBits.of(BitSets.of(bits)));
            assertEquals(bits, ReservedBits.of(ReservedBits.set(bits)));
        }
    }

    @Test
    void returnsSetsThatNobodyCanChange() {
        Set<ExtensionBit> set = ReservedBits.set(4);
        assertThrows(UnsupportedOperationException.class, () -> set.add(ExtensionBit.RSV2));
    }
}
