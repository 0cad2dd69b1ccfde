package dev.closecodes.frame;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Byte sequences, valid and invalid, with the values at the limits of the ranges of UTF-8. */
final class Utf8Sequences {

    /** The limits of the ranges that may follow a lead byte, and values that may not. */
    private static final int[] FOLLOWERS = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};

    private static final int[] EDGE_LEADS = {
        0x7F, 0x80, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5
    };

    private Utf8Sequences() {}

    /** Returns all sequences of one and two bytes. */
    static List<byte[]> oneAndTwoBytes() {
        List<byte[]> all = new ArrayList<>();
        for (int first = 0; first <= 0xFF; first++) {
            all.add(bytes(first));
            for (int second = 0; second <= 0xFF; second++) {
                all.add(bytes(first, second));
            }
        }
        return all;
    }

    /** Returns every first byte, followed by every combination of two and three followers. */
    static List<byte[]> threeAndFourBytes() {
        List<byte[]> all = new ArrayList<>();
        for (int first = 0; first <= 0xFF; first++) {
            for (int second : FOLLOWERS) {
                for (int third : FOLLOWERS) {
                    all.add(bytes(first, second, third));
                    for (int fourth : FOLLOWERS) {
                        all.add(bytes(first, second, third, fourth));
                    }
                }
            }
        }
        return all;
    }

    /** Returns a small number of sequences, for tests at many places: lead bytes with correct and wrong next bytes. */
    static List<byte[]> edges() {
        List<byte[]> all = new ArrayList<>();
        for (int lead : EDGE_LEADS) {
            all.add(bytes(lead));
            for (int second : new int[] {0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0}) {
                all.add(bytes(lead, second));
                all.add(bytes(lead, second, 0x80));
                all.add(bytes(lead, second, 0xBF, 0x80));
                all.add(bytes(lead, second, 0x80, 0xC0));
            }
        }
        return all;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
