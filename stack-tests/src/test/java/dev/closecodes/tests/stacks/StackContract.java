package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what a platform file says of codes and reasons with what the library does. A subclass says which library and
 * which file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StackContract {

    private static final String REASON = "as requested";
    private static final int PRIVATE_CODE = 4000;

    private final PlatformFile platform;
    private final Stack stack;

    StackContract(String platform, Stack stack) throws IOException {
        this.platform = PlatformFile.read(platform);
        this.stack = stack;
    }

    /** The codes of the protocol, and both ends of each range that a library may treat in its own way. */
    static IntStream codes() {
        return IntStream.concat(
                IntStream.rangeClosed(999, 1016),
                IntStream.of(
                        0, 1, 1100, 1999, 2000, 2999, 3000, 3500, 3999, 4000, 4500, 4999, 5000, 32767, 32768, 65535));
    }

    @BeforeAll
    void start() throws Exception {
        stack.start();
    }

    @AfterAll
    void stop() throws Exception {
        stack.stop();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void receives(int code) throws Exception {
        StackConnection.Closed closed = receive(peer -> peer.sendClose(code, REASON));
        Integer expected = platform.received(code);
        assertEquals(expected == null ? platform.reported("refused") : expected, closed.code(), closed::toString);
        if (expected != null && expected == code) {
            assertEquals(REASON, closed.reason());
        }
    }

    @Test
    void receivesNoCode() throws Exception {
        StackConnection.Closed closed = receive(RawPeer::sendEmptyClose);
        assertEquals(platform.reported("no-status"), closed.code(), closed::toString);
    }

    @Test
    void losesTheConnection() throws Exception {
        StackConnection.Closed closed = receive(RawPeer::sendFin);
        assertEquals(platform.reported("connection-lost"), closed.code(), closed::toString);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void sends(int code) throws Exception {
        CloseFrame sent = send(code, REASON);
        assertEquals(platform.sent(code), sent == null ? null : (Integer) sent.code());
        if (sent != null && sent.code() == code) {
            assertEquals(REASON, sent.reason());
        }
    }

    @Test
    void sendsLongReasons() throws Exception {
        String longest = "r".repeat(platform.maxReasonBytes());
        assertEquals(new CloseFrame(PRIVATE_CODE, longest), send(PRIVATE_CODE, longest));

        String tooLong = longest + "r";
        CloseFrame sent = send(PRIVATE_CODE, tooLong);
        switch (platform.overLimit()) {
            case "throw" -> assertEquals(null, sent);
            case "unchecked" -> assertEquals(new CloseFrame(PRIVATE_CODE, tooLong), sent);
            default -> {
                assertNotNull(sent);
                assertEquals(PRIVATE_CODE, sent.code());
                assertTrue(sent.reason().length() < tooLong.length(), sent::toString);
            }
        }
    }

    /** Something that the peer sends last. */
    @FunctionalInterface
    private interface Last {
        void sendTo(RawPeer peer) throws IOException;
    }

    private StackConnection.Closed receive(Last last) throws Exception {
        try (Stack.Link link = stack.open()) {
            last.sendTo(link.peer());
            link.peer().readClose();
            link.peer().endIfServer();
            return link.library().awaitClosed();
        }
    }

    /** Returns what the peer sees: {@code null} if no Close frame is sent. */
    private @Nullable CloseFrame send(int code, String reason) throws Exception {
        CloseFrame sent = null;
        for (int i = stack.losesCloseFrames() ? 10 : 1; i > 0 && sent == null; i--) {
            try (Stack.Link link = stack.open()) {
                if (!accepts(link.library(), code, reason)) {
                    return null;
                }
                sent = link.peer().readClose();
                link.peer().answerClose();
            }
        }
        return sent;
    }

    private static boolean accepts(StackConnection library, int code, String reason) throws TimeoutException {
        try {
            library.close(code, reason);
            return true;
        } catch (TimeoutException unknown) {
            throw unknown;
        } catch (Exception refused) {
            return false;
        }
    }
}
