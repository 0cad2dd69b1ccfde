package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what a platform file says of codes that a peer sends with what the library reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReceiveContract {

    static final String REASON = "as requested";

    final PlatformFile platform;
    final Stack stack;

    ReceiveContract(String platform, Stack stack) throws IOException {
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

    /** Checks what a program sees of a Close frame; {@code sent} is {@code null} if there was none. */
    void check(@Nullable CloseFrame sent, StackConnection.Closed closed) {}

    @ParameterizedTest
    @MethodSource("codes")
    void receives(int code) throws Exception {
        StackConnection.Closed closed = receive(peer -> peer.sendClose(code, REASON));
        Integer expected = platform.received(code);
        assertEquals(expected == null ? platform.reported("refused") : expected, closed.code(), closed::toString);
        if (expected != null && expected == code && stack.showsReason(code)) {
            assertEquals(REASON, closed.reason());
        }
        check(new CloseFrame(code, REASON), closed);
    }

    @Test
    void receivesNoCode() throws Exception {
        StackConnection.Closed closed = receive(RawPeer::sendEmptyClose);
        assertEquals(platform.reported("no-status"), closed.code(), closed::toString);
        check(new CloseFrame(CloseFrame.NO_CODE, ""), closed);
    }

    @Test
    void losesTheConnection() throws Exception {
        StackConnection.Closed closed = receive(RawPeer::sendFin);
        assertEquals(platform.reported("connection-lost"), closed.code(), closed::toString);
        check(null, closed);
    }

    /** Something that the peer sends last. */
    @FunctionalInterface
    interface Last {
        void sendTo(RawPeer peer) throws IOException;
    }

    final StackConnection.Closed receive(Last last) throws Exception {
        try (Stack.Link link = stack.open()) {
            last.sendTo(link.peer());
            link.peer().readClose();
            link.peer().endIfServer();
            return link.library().awaitClosed();
        }
    }
}
