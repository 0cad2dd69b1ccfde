package dev.closecodes.samples.frames.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares what two ends made of the same stream, and names the difference. */
final class Comparison {

    private static final int CHUNK = 1 << 16;

    private final Role role;
    private final byte[] stream;
    private final Peer ours;
    private final Peer theirs;

    Comparison(Role role, byte[] stream, Peer ours, Peer theirs) {
        this.role = role;
        this.stream = stream;
        this.ours = ours;
        this.theirs = theirs;
    }

    /** Empty if they agree. */
    Optional<KnownDifference> explain() {
        if (ours.transcript().hasEnded() != theirs.transcript().hasEnded()) {
            completeLastFrame();
        }
        Transcript we = ours.transcript();
        Transcript they = theirs.transcript();
        if (we.toString().equals(they.toString())) {
            if (!we.hasEnded()) {
                assertStart(they.unfinished(), we.unfinished());
            }
            return Optional.empty();
        }
        assertTrue(we.refusal() != 0, () -> "Ours is laxer: " + we + ", but theirs " + they);
        assertEquals(
                we.events(),
                they.events()
                        .subList(0, Math.min(we.events().size(), they.events().size())));
        WireFrame frame = refused();
        Disagreement disagreement = new Disagreement(
                theirs, frame, frame.payload(stream), role == Role.SERVER, we.refusal(), they.refusal());
        return Optional.of(Arrays.stream(KnownDifference.values())
                .filter(known -> known.explains(disagreement))
                .findFirst()
                .orElseThrow(() -> new AssertionError(frame + ": ours " + we + ", but theirs " + they)));
    }

    /** Who looks at whole frames only gets to see the rest of the last one, so that it has to make up its mind. */
    private void completeLastFrame() {
        List<WireFrame> frames = WireFrame.of(stream);
        WireFrame last = frames.get(frames.size() - 1);
        for (long missing = last.end() - stream.length; missing > 0; missing -= CHUNK) {
            byte[] zeros = new byte[(int) Math.min(missing, CHUNK)];
            ours.feed(zeros);
            theirs.feed(zeros);
            if (ours.transcript().hasEnded() && theirs.transcript().hasEnded()) {
                return;
            }
        }
    }

    /** Messages in progress: we hand on what there is, the others whole frames. */
    private static void assertStart(byte[] start, byte[] whole) {
        assertArrayEquals(start, Arrays.copyOf(whole, start.length));
    }

    /** The frame that we refused, found by going frame by frame. */
    private WireFrame refused() {
        Peer again = new Closecodes(role);
        for (WireFrame frame : WireFrame.of(stream)) {
            again.feed(Arrays.copyOfRange(stream, frame.start(), (int) frame.end()));
            if (again.transcript().hasEnded()) {
                return frame;
            }
        }
        throw new AssertionError("Refused in pieces, but not frame by frame");
    }
}
