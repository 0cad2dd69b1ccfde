package dev.closecodes.tests.android;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.CodeRange;
import dev.closecodes.internal.CloseMessage;
import io.ktor.websocket.Frame;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The close API runs on Android from API level 26, without core library desugaring. */
final class CloseApiTest {

    private static final AndroidApi API_26 = AndroidApi.level(26);

    @Test
    void usesOnlyItselfAndApi26() throws IOException {
        Program libraries =
                Program.ofPackages(okhttp3.WebSocket.class, Frame.class, org.java_websocket.WebSocket.class);
        assertEquals(List.of(), API_26.missing(closeApi(), libraries));
    }

    /** Animal Sniffer does not check how these instructions are linked. D8 replaces those with these three classes. */
    @Test
    void linksOnlyWhatD8Replaces() throws IOException {
        assertEquals(
                Set.of(
                        "java/lang/invoke/LambdaMetafactory",
                        "java/lang/invoke/StringConcatFactory",
                        "java/lang/runtime/ObjectMethods"),
                Bootstraps.of(closeApi()));
    }

    @Test
    void includesEveryPlatformAndEveryKey() {
        assertEquals(Everything.possiblePlatforms(), Everything.platforms());
        assertEquals(Everything.possibleKeys(), Everything.keys());
        assertEquals(Everything.possibleKeysOfCodes(), Everything.keysOfCodes());
    }

    /** This test itself uses newer methods. */
    @Test
    void noticesWhatApi26DoesNotHave() throws IOException {
        List<String> missing = API_26.missing(Program.of(AndroidApi.class), Program.ofPackages());
        assertTrue(missing.toString().contains("java.util.stream.Stream.toList()"), missing::toString);
    }

    private static Program closeApi() throws IOException {
        return Program.ofPackages(CodeRange.class, CloseMessage.class, CloseReason.class);
    }
}
