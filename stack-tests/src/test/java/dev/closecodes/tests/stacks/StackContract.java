package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what a platform file says of codes and reasons with what the library does. A subclass says which library and
 * which file.
 */
abstract class StackContract extends ReceiveContract {

    private static final int PRIVATE_CODE = 4000;

    StackContract(String platform, Stack stack) throws IOException {
        super(platform, stack);
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
            case "throw" -> assertEquals(stack.sendsForLongReason(), sent == null ? null : (Integer) sent.code());
            case "unchecked" -> assertEquals(new CloseFrame(PRIVATE_CODE, tooLong), sent);
            default -> {
                assertNotNull(sent);
                assertEquals(PRIVATE_CODE, sent.code());
                assertTrue(sent.reason().length() < tooLong.length(), sent::toString);
            }
        }
    }

    private @Nullable CloseFrame send(int code, String reason) throws Exception {
        return send(library -> library.close(code, reason));
    }

    /** Closes a connection in any way. */
    @FunctionalInterface
    interface Closing {
        void close(StackConnection library) throws Exception;
    }

    /** Returns what the peer sees: {@code null} if no Close frame is sent. */
    final @Nullable CloseFrame send(Closing closing) throws Exception {
        CloseFrame sent = null;
        for (int i = stack.losesCloseFrames() ? 10 : 1; i > 0 && sent == null; i--) {
            try (Stack.Link link = stack.open()) {
                if (!accepts(link.library(), closing)) {
                    return null;
                }
                sent = link.peer().readClose();
                link.peer().answerClose();
            }
        }
        return sent;
    }

    private static boolean accepts(StackConnection library, Closing closing) throws TimeoutException {
        try {
            closing.close(library);
            return true;
        } catch (TimeoutException unknown) {
            throw unknown;
        } catch (Exception refused) {
            return false;
        }
    }
}
