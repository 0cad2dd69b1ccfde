package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Closes connections through the bridge to a library, and reads through it what the library reports. The peer is raw,
 * or another library with its own bridge.
 */
abstract class BridgeContract extends StackContract {

    private final BridgedEndpoint self;
    private final List<BridgedEndpoint> peers;

    BridgeContract(String platform, Stack stack) throws IOException {
        super(platform, stack);
        self = BridgedEndpoint.of(platform, stack);
        peers = stack.role() == Role.SERVER
                ? List.of(BridgedEndpoint.of("netty", new NettyClient()), BridgedEndpoint.of("jdk", new JdkClient()))
                : List.of(BridgedEndpoint.of("netty", new NettyServer()));
    }

    static List<CloseReason> reasons() {
        List<CloseReason> reasons = new ArrayList<>();
        for (int code = 1000; code <= 1015; code++) {
            reasons.add(new CloseReason(code, REASON));
        }
        reasons.add(new CloseReason(CloseCode.SESSION_EXPIRED, REASON));
        reasons.add(new CloseReason(CloseCode.SESSION_EXPIRED, ""));
        reasons.add(new CloseReason(CloseCode.INVALID_FRAME_PAYLOAD_DATA, ""));
        reasons.add(new CloseReason(CloseCode.SESSION_EXPIRED, "é".repeat(61) + "r"));
        reasons.add(new CloseReason(CloseCode.SERVER_FULL, REASON));
        reasons.add(new CloseReason(CloseCode.USER_LEFT, REASON));
        for (int code : new int[] {0, 2999, 4999, 65535}) {
            reasons.add(new CloseReason(code, REASON));
        }
        return reasons;
    }

    @BeforeAll
    void startPeers() throws Exception {
        for (BridgedEndpoint peer : peers) {
            peer.stack().start();
        }
    }

    @AfterAll
    void stopPeers() throws Exception {
        for (BridgedEndpoint peer : peers) {
            peer.stack().stop();
        }
    }

    @Override
    void check(@Nullable CloseFrame sent, StackConnection.Closed closed) {
        self.assertObserves(sent, closed);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void bridgeSends(CloseReason reason) throws Exception {
        assertEquals(self.sends(reason), send(library -> library.closeWithBridge(reason)));
    }

    @Test
    void bridgeReadsNoText() throws Exception {
        CloseFrame sent = new CloseFrame(CloseCode.SESSION_EXPIRED.code(), "");
        check(sent, receive(peer -> peer.sendClose(sent.code(), sent.reason())));
    }

    @Test
    void bridgeReadsOwnClose() throws Exception {
        CloseReason own = new CloseReason(CloseCode.SESSION_EXPIRED);
        CloseReason answer = new CloseReason(4999, "");
        CloseReason expected = switch (stack.reportsOwnClose()) {
            case ITS_REASON -> own;
            case ANSWER_OF_PEER -> answer;
            case NO_CODE -> new CloseReason(CloseCode.ABNORMAL_CLOSURE);
        };
        try (Stack.Link link = stack.open()) {
            link.library().closeWithBridge(own);
            link.peer().readClose();
            link.peer().answerClose(answer.code());
            link.peer().endIfServer();
            CloseReason observed = link.library().awaitClosed().observed();
            assertNotNull(observed);
            assertEquals(expected.code(), observed.code());
        }
    }

    /** Unlike a FIN, which some libraries report with another code. */
    @Test
    void bridgeReadsReset() throws Exception {
        try (Stack.Link link = stack.open()) {
            link.peer().sendReset();
            CloseReason observed = link.library().awaitClosed().observed();
            if (stack.reportsLostConnections()) {
                assertNotNull(observed);
                assertTrue(stack.afterReset().contains(observed.code()), observed::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void peerReadsThroughItsBridge(CloseReason reason) throws Exception {
        for (BridgedEndpoint peer : peers) {
            peer.assertObserves(self.sends(reason), close(self, reason, peer));
        }
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void readsThroughBridge(CloseReason reason) throws Exception {
        for (BridgedEndpoint peer : peers) {
            self.assertObserves(peer.sends(reason), close(peer, reason, self));
        }
    }

    /** Returns what the receiver reports. */
    private static StackConnection.Closed close(BridgedEndpoint sender, CloseReason reason, BridgedEndpoint receiver)
            throws Exception {
        StackConnection.Closed closed = closeOnce(sender, reason, receiver);
        boolean isRepeated =
                sender.stack().losesCloseFrames() || receiver.stack().losesCloseFrames();
        for (int i = 1; i < 10 && isRepeated && isLost(closed); i++) {
            closed = closeOnce(sender, reason, receiver);
        }
        return closed;
    }

    private static boolean isLost(StackConnection.Closed closed) {
        CloseReason observed = closed.observed();
        return observed == null || observed.code() == CloseCode.ABNORMAL_CLOSURE.code();
    }

    private static StackConnection.Closed closeOnce(
            BridgedEndpoint sender, CloseReason reason, BridgedEndpoint receiver) throws Exception {
        if (sender.stack() instanceof ServerStack server && receiver.stack() instanceof ClientStack client) {
            client.connect(server.uri());
        } else if (sender.stack() instanceof ClientStack client && receiver.stack() instanceof ServerStack server) {
            client.connect(server.uri());
        }
        StackConnection received = receiver.stack().awaitOpened();
        sender.stack().awaitOpened().closeWithBridge(reason);
        return received.awaitClosed();
    }
}
