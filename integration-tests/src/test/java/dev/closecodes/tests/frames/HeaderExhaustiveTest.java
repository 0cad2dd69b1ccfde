package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of the first two bytes of a frame, as every codec decodes it. */
final class HeaderExhaustiveTest {

    @ParameterizedTest
    @MethodSource("dev.closecodes.tests.frames.Codecs#all")
    void decodesAsTheOracleSays(Codec codec) throws InterruptedException {
        Shallow.run(() -> decodeAll(codec));
    }

    private static void decodeAll(Codec codec) {
        HeaderCheck check = new HeaderCheck(codec);
        Map<String, Integer> answers = new TreeMap<>();
        for (int start = 0; start < 1 << 16; start++) {
            byte[] bytes = bytes(start);
            Integer atOnce = check.ask(bytes, 2).refusal();
            Integer refusal =
                    atOnce != null ? atOnce : check.ask(bytes, bytes.length).refusal();
            answers.merge(String.valueOf(refusal), 1, Integer::sum);
            if (atOnce != null) {
                // What two bytes show to be wrong stays wrong, however many follow: one number of them at a time.
                check.oneWay(bytes, 2, start / 7);
                check.oneWay(bytes, 3 + start % 12, start / 5);
            } else {
                for (int count = 2; count <= bytes.length; count++) {
                    check.oneWay(bytes, count, start / 7 + count);
                }
            }
            if ((start & 0xFF) == 0) {
                check.everyWay(bytes, 0);
                check.everyWay(bytes, 1);
            }
        }
        assertEquals(expected(codec.rules()), answers);
    }

    /** How many of them there are of each kind, counted another way; what is not refused stands under "null". */
    private static Map<String, Integer> expected(Codec.Rules rules) {
        int control = 3 * 126;
        int data = 2 * (1 + 2 * (1 << Integer.bitCount(rules.ownedBits())));
        int small = rules.maxFrameBytes() < 126 ? (int) rules.maxFrameBytes() + 1 : 128;
        Map<String, Integer> answers = new TreeMap<>();
        answers.put("null", control + data * small);
        answers.put("1002", 65_536 - control - data * 128);
        if (small < 128) {
            answers.put("1009", data * (128 - small));
        }
        return answers;
    }

    /** The start of a frame with lengths in their shortest form, the key that a client has, and one byte of payload. */
    private static byte[] bytes(int start) {
        byte[] tail = switch (start & 0x7F) {
            case 126 -> new byte[] {0x01, 0x00, 0x37, (byte) 0xFA, 0x21, 0x3D, 1, 2, 3, 4, 5, 6};
            case 127 -> new byte[] {0, 0, 0, 0, 0, 1, 0, 0, 0x37, (byte) 0xFA, 0x21, 0x3D};
            default -> new byte[] {0x37, (byte) 0xFA, 0x21, 0x3D, 1, 2, 3, 4, 5, 6, 7, 8};
        };
        byte[] bytes = new byte[HeaderCheck.MOST];
        bytes[0] = (byte) (start >> 8);
        bytes[1] = (byte) start;
        System.arraycopy(tail, 0, bytes, 2, tail.length);
        return bytes;
    }
}
