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

/** What the JDK's own encoder and decoder say of texts and bytes: slow, strict, and not ours. */
final class Utf8Oracle {

    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private Utf8Oracle() {}

    /** The bytes of a text, or nothing if it has a surrogate without its pair. */
    static Optional<byte[]> encode(String text) {
        try {
            return Optional.of(bytes(StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text))));
        } catch (CharacterCodingException loneSurrogate) {
            return Optional.empty();
        }
    }

    /** The text of some bytes, or nothing if they are not UTF-8. */
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

    /** Cuts by looking at bytes alone: the longest start of the encoded text that fits and is still UTF-8. */
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

    /** Every char, lone surrogates among them, and from each plane the code points at its edges and in its middle. */
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
