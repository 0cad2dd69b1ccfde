package dev.closecodes.frame;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Encodes and decodes UTF-8 with the JDK, which rejects invalid input here. */
final class JdkUtf8 {

    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private JdkUtf8() {}

    /** Returns the bytes of a text, or an empty result if it has an unpaired surrogate. */
    static Optional<byte[]> encode(String text) {
        try {
            return Optional.of(bytes(StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text))));
        } catch (CharacterCodingException unpairedSurrogate) {
            return Optional.empty();
        }
    }

    /** Returns the text of the bytes, or an empty result if they are not UTF-8. */
    static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** Encodes a text, and decodes the longest start of the bytes that fits and is UTF-8. */
    static String truncate(String text, int maxBytes) throws CharacterCodingException {
        byte[] all = bytes(StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(REPLACEMENT)
                .encode(CharBuffer.wrap(text)));
        return IntStream.iterate(Math.min(all.length, maxBytes), length -> length >= 0, length -> length - 1)
                .mapToObj(length -> decode(Arrays.copyOf(all, length)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Returns each char, including unpaired surrogates, and some code points of each other plane. */
    static Stream<String> characters() {
        IntStream supplementary = IntStream.rangeClosed(1, 16)
                .map(plane -> plane << 16)
                .flatMap(plane -> IntStream.of(0, 1, 0x3FF, 0x400, 0x7FFF, 0x8000, 0xF600, 0xFFFE, 0xFFFF)
                        .map(offset -> plane + offset));
        return IntStream.concat(IntStream.rangeClosed(0, 0xFFFF), supplementary).mapToObj(Character::toString);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
