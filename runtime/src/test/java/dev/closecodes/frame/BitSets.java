package dev.closecodes.frame;

import dev.closecodes.ExtensionBit;
import java.util.EnumSet;
import java.util.Set;

/** Sets of extension bits for tests, which write them as a number: 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum. */
final class BitSets {

    private BitSets() {}

    static Set<ExtensionBit> of(int bits) {
        Set<ExtensionBit> set = EnumSet.noneOf(ExtensionBit.class);
        for (ExtensionBit bit : ExtensionBit.values()) {
            if ((bits & number(EnumSet.of(bit))) != 0) {
                set.add(bit);
            }
        }
        return set;
    }

    static int number(Set<ExtensionBit> set) {
        int bits = 0;
        for (ExtensionBit bit : set) {
            bits += switch (bit) {
                case RSV1 -> 4;
                case RSV2 -> 2;
                case RSV3 -> 1;
            };
        }
        return bits;
    }
}
