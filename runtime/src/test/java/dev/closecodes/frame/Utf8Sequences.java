package dev.closecodes.frame;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Byte sequences, legal and not, that reach every edge of UTF-8. */
final class Utf8Sequences {

    /** Edges of what may follow a lead byte, and of what may follow none. */
    private static final int[] FOLLOWERS = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};

    private static final int[] EDGE_LEADS = {
        0x7F, 0x80, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5
    };

    private Utf8Sequences() {}

    /** All of one and two bytes. */
    static List<byte[]> short12() {
        List<byte[]> all = new ArrayList<>();
        for (int first = 0; first <= 0xFF; first++) {
            all.add(bytes(first));
            for (int second = 0; second <= 0xFF; second++) {
                all.add(bytes(first, second));
            }
        }
        return all;
    }

    /** Every first byte with every follower in each of two and three places. */
    static List<byte[]> long34() {
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

    /** Few enough to be tried in many places: each lead at an edge of its row, with and without what it needs. */
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
