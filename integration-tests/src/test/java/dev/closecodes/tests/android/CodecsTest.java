package dev.closecodes.tests.android;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.CodeRange;
import dev.closecodes.frame.Utf8;
import dev.closecodes.internal.CloseMessage;
import dev.closecodes.tests.frames.ServerFrameCodec;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The generated codecs run on Android from API level 33, the first one that reads numbers through a VarHandle. */
final class CodecsTest {

    /** The compiler gives these methods the types of each call, so no list of methods has them. */
    private static final Predicate<String> WITH_TYPES_OF_THE_CALL =
            Pattern.compile(" java\\.lang\\.invoke\\.VarHandle\\.[gs]et\\(").asPredicate();

    /** Android has these methods since API level 29, but hides them from the compiler and so from Gummy Bears. */
    private static final Predicate<String> HIDDEN = Pattern.compile(
                    " java\\.nio\\.ByteBuffer java\\.nio\\.ByteBuffer\\.(clear|flip|limit|position|rewind)\\(")
            .asPredicate();

    /** Compression uses these methods of Java 11, which this level does not have. */
    private static final Predicate<String> OF_COMPRESSION = Pattern.compile(
                    " java\\.util\\.zip\\.(Deflater|Inflater)\\.(setInput|deflate|inflate)\\(java\\.nio\\.ByteBuffer")
            .asPredicate();

    @Test
    void runOnApi33() throws IOException {
        assertEquals(
                List.of(), missing(33).stream().filter(OF_COMPRESSION.negate()).toList());
    }

    @Test
    void doNotRunOnTheLevelOfTheCloseApi() throws IOException {
        List<String> missing = missing(26);
        assertTrue(missing.toString().contains("MethodHandles.byteArrayViewVarHandle"), missing::toString);
    }

    private static List<String> missing(int level) throws IOException {
        Program codecs = Program.ofPackages(CodeRange.class, CloseMessage.class, Utf8.class, ServerFrameCodec.class);
        return AndroidApi.level(level).missing(codecs, Program.ofPackages()).stream()
                .filter(WITH_TYPES_OF_THE_CALL.or(HIDDEN).negate())
                .toList();
    }
}
