package dev.closecodes.frame;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of short connections, valid and invalid. Each has a place where splitting may cause an error. */
final class FrameStreams {

    private FrameStreams() {}

    static Map<String, byte[]> all(boolean masked) {
        SimplePeer peer = new SimplePeer(masked);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "text, binary, close",
                concat(peer.frame(0x81, "h\u00E9llo"), peer.frame(0x82, "abcdefghij"), bye(peer)));
        all.put(
                "fragments and control frames between them",
                concat(
                        peer.frame(0x01, "ab"),
                        peer.frame(0x89, "ping"),
                        peer.frame(0x00, "c"),
                        peer.frame(0x8A, "pong!"),
                        peer.frame(0x80, "def"),
                        bye(peer)));
        all.put(
                "characters across fragments",
                concat(
                        peer.frame(0x01, bytes(0xF0)),
                        peer.frame(0x00, bytes(0x9F)),
                        peer.frame(0x89, bytes(0xFF)),
                        peer.frame(0x00, bytes(0x98)),
                        peer.frame(0x80, bytes(0x80, 'a'))));
        all.put(
                "empty frames",
                concat(
                        peer.frame(0x81, ""),
                        peer.frame(0x82, ""),
                        peer.frame(0x89, ""),
                        peer.frame(0x01, ""),
                        peer.frame(0x00, ""),
                        peer.frame(0x8A, ""),
                        peer.frame(0x80, ""),
                        peer.frame(0x02, "a"),
                        peer.frame(0x80, ""),
                        peer.frame(0x88, "")));
        all.put("length of 16 bits", concat(peer.frame(0x82, new byte[126]), peer.frame(0x81, "z")));
        all.put("long control frames", concat(peer.frame(0x89, new byte[125]), peer.frame(0x8A, new byte[124])));
        all.put(
                "an extension's messages",
                concat(
                        peer.frame(0xC1, bytes(0xFF, 0xFE)),
                        peer.frame(0x42, bytes(1)),
                        peer.frame(0x89, "p"),
                        peer.frame(0x80, bytes(2)),
                        peer.frame(0x81, "plain")));
        all.put("bytes after a close", concat(bye(peer), peer.frame(0x81, "late"), bytes(0xFF, 0xFF, 0xFF)));
        all.put("text that ends inside a character", concat(peer.frame(0x82, "b"), peer.frame(0x81, bytes('a', 0xC3))));
        all.put(
                "an empty last fragment inside a character",
                concat(peer.frame(0x01, bytes(0xC3)), peer.frame(0x80, "")));
        all.put(
                "text with an invalid byte",
                concat(peer.frame(0x01, "ok"), peer.frame(0x80, bytes('a', 0xED, 0xA0, 'b'))));
        all.put("text that begins with an invalid byte", peer.frame(0x81, bytes(0xFF, 'a')));
        all.put("a continuation without a message", concat(peer.frame(0x81, "a"), peer.frame(0x80, "b")));
        all.put("a message inside a message", concat(peer.frame(0x01, "a"), peer.frame(0x82, "b")));
        all.put("the same opcode again", concat(peer.frame(0x01, "a"), peer.frame(0x81, "b")));
        all.put("a reserved opcode", concat(peer.frame(0x89, "a"), peer.frame(0x83, "b")));
        all.put("a reserved bit", concat(peer.frame(0x8A, "a"), peer.frame(0xA1, "b")));
        all.put("an extension's bit in a ping", concat(peer.frame(0x41, "a"), peer.frame(0xC9, "b")));
        all.put("an extension's bit in the next fragment", concat(peer.frame(0x41, "a"), peer.frame(0xC0, "b")));
        all.put("half a close code", concat(peer.frame(0x01, "a"), peer.frame(0x88, bytes(3))));
        all.put("a close code that must not be sent", peer.frame(0x88, bytes(0x03, 0xED)));
        all.put("a close message that is not UTF-8", peer.frame(0x88, bytes(0x03, 0xE8, 'a', 0xC3)));
        all.put("the other role", new SimplePeer(!masked).frame(0x81, "a"));
        return all;
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] concat(byte[]... frames) {
        return Buffers.concat(frames);
    }

    private static byte[] bye(SimplePeer peer) {
        return peer.frame(0x88, concat(bytes(0x03, 0xE8), "tsch\u00FCss".getBytes(StandardCharsets.UTF_8)));
    }
}
