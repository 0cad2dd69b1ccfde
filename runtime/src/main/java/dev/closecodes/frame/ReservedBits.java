package dev.closecodes.frame;

import dev.closecodes.ExtensionBit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Converts the reserved bits of a frame header from a set to a number and back. In the number, 4 is RSV1, 2 is RSV2 and
 * 1 is RSV3, as in the first byte of a frame (section 5.2). No method allocates memory.
 */
final class ReservedBits {

    /** The set for each number. */
    private static final List<Set<ExtensionBit>> SETS = sets();

    private ReservedBits() {}

    static int of(Set<ExtensionBit> bits) {
        return (bits.contains(ExtensionBit.RSV1) ? 4 : 0)
                | (bits.contains(ExtensionBit.RSV2) ? 2 : 0)
                | (bits.contains(ExtensionBit.RSV3) ? 1 : 0);
    }

    /** Returns an unmodifiable set. */
    static Set<ExtensionBit> set(int bits) {
        return SETS.get(bits);
    }

    private static List<Set<ExtensionBit>> sets() {
        List<Set<ExtensionBit>> sets = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            Set<ExtensionBit> set = new HashSet<>();
            for (ExtensionBit bit : ExtensionBit.values()) {
                if ((bits & of(Set.of(bit))) != 0) {
                    set.add(bit);
                }
            }
            sets.add(Set.copyOf(set));
        }
        return List.copyOf(sets);
    }
}
