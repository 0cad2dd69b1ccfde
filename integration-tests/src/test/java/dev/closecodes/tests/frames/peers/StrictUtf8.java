package dev.closecodes.tests.frames.peers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The JDK's strict UTF-8 decoder. */
final class StrictUtf8 {

    private StrictUtf8() {}

    /** Returns whether the JDK accepts the bytes as UTF-8. */
    static boolean accepts(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
