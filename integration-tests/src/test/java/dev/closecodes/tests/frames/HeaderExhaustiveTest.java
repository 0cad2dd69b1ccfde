package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every codec decodes every value of the first two bytes of a frame. */
final class HeaderExhaustiveTest {

    @ParameterizedTest
    @MethodSource("dev.closecodes.tests.frames.Codecs#all")
    void decodesAsOracleDoes(Codec codec) throws InterruptedException {
        ShortStack.run(() -> decodeAll(codec));
    }

    private static void decodeAll(Codec codec) {
        HeaderCheck check = new HeaderCheck(codec);
        Map<String, Integer> counts = new TreeMap<>();
        for (int start = 0; start < 1 << 16; start++) {
            byte[] bytes = bytes(start);
            Integer earlyRefusal = check.expected(bytes, 2).refusal();
            Integer refusal = earlyRefusal != null
                    ? earlyRefusal
                    : check.expected(bytes, bytes.length).refusal();
            counts.merge(String.valueOf(refusal), 1, Integer::sum);
            if (earlyRefusal != null) {
                // If two bytes are invalid, more bytes do not change that. So one other number of bytes is enough.
                check.checkOneKind(bytes, 2, start / 7);
                check.checkOneKind(bytes, 3 + start % 12, start / 5);
            } else {
                for (int count = 2; count <= bytes.length; count++) {
                    check.checkOneKind(bytes, count, start / 7 + count);
                }
            }
            if ((start & 0xFF) == 0) {
                check.checkAllKinds(bytes, 0);
                check.checkAllKinds(bytes, 1);
            }
        }
        assertEquals(expected(codec.rules()), counts);
    }

    /** Returns how often each close code is expected, counted in another way. The key "null" is for no refusal. */
    private static Map<String, Integer> expected(Codec.Rules rules) {
        int control = 3 * 126;
        int data = 2 * (1 + 2 * (1 << Integer.bitCount(rules.ownedBits())));
        int small = rules.maxFrameBytes() < 126 ? (int) rules.maxFrameBytes() + 1 : 128;
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("null", control + data * small);
        counts.put("1002", 65_536 - control - data * 128);
        if (small < 128) {
            counts.put("1009", data * (128 - small));
        }
        return counts;
    }

    /** Returns 14 bytes: the given two, the extended length, if any, in its shortest form, a masking key, payload. */
    private static byte[] bytes(int start) {
        byte[] tail = switch (start & 0x7F) {
            case 126 -> new byte[] {0x01, 0x00, 0x37, (byte) 0xFA, 0x21, 0x3D, 1, 2, 3, 4, 5, 6};
            case 127 -> new byte[] {0, 0, 0, 0, 0, 1, 0, 0, 0x37, (byte) 0xFA, 0x21, 0x3D};
            default -> new byte[] {0x37, (byte) 0xFA, 0x21, 0x3D, 1, 2, 3, 4, 5, 6, 7, 8};
        };
        byte[] bytes = new byte[HeaderCheck.MAX_BYTES];
        bytes[0] = (byte) (start >> 8);
        bytes[1] = (byte) start;
        System.arraycopy(tail, 0, bytes, 2, tail.length);
        return bytes;
    }
}
