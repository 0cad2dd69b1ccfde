package dev.closecodes.tests.frames.peers;

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
    private byte[] stream;
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
        KnownDifference difference = Arrays.stream(KnownDifference.values())
                .filter(known -> known.explains(disagreement))
                .findFirst()
                .orElseThrow(() -> new AssertionError(frame + ": ours " + we + ", but theirs " + they));
        if (difference == KnownDifference.JETTY_LENGTH_NOT_SHORTEST) {
            agreeOn(frame.inShortestForm(stream));
        }
        return Optional.of(difference);
    }

    /** Who takes a length in any form has to make of the stream what we make of it with the shortest one. */
    private void agreeOn(byte[] mended) {
        Peer again = new Closecodes(role);
        again.feed(mended);
        new Comparison(role, mended, again, theirs).explain();
    }

    /** Who looks at whole frames only gets to see the rest of the last one, so that it has to make up its mind. */
    private void completeLastFrame() {
        List<WireFrame> frames = WireFrame.of(stream);
        WireFrame last = frames.get(frames.size() - 1);
        int given = stream.length;
        stream = Arrays.copyOf(stream, Math.max(given, (int) last.end()));
        for (int at = given; at < stream.length; at += CHUNK) {
            byte[] zeros = new byte[Math.min(stream.length - at, CHUNK)];
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
