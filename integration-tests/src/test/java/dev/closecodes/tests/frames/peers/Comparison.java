package dev.closecodes.tests.frames.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares how two decoders read the same stream, and finds the reason of a difference. */
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

    /** Returns the known difference between the two, or empty if there is none. Fails if it is not known. */
    Optional<KnownDifference> explain() {
        if (ours.transcript().hasEnded() != theirs.transcript().hasEnded()) {
            completeLastFrame();
        }
        Transcript ourTranscript = ours.transcript();
        Transcript theirTranscript = theirs.transcript();
        if (ourTranscript.toString().equals(theirTranscript.toString())) {
            if (!ourTranscript.hasEnded()) {
                assertStart(theirTranscript.unfinished(), ourTranscript.unfinished());
            }
            return Optional.empty();
        }
        assertTrue(
                ourTranscript.refusal() != 0,
                () -> "Our decoder accepts more: ours " + ourTranscript + ", theirs " + theirTranscript);
        assertEquals(
                ourTranscript.events(),
                theirTranscript
                        .events()
                        .subList(
                                0,
                                Math.min(
                                        ourTranscript.events().size(),
                                        theirTranscript.events().size())));
        WireFrame frame = refused();
        Disagreement disagreement = new Disagreement(
                theirs,
                frame,
                frame.payload(stream),
                role == Role.SERVER,
                ourTranscript.refusal(),
                theirTranscript.refusal());
        KnownDifference difference = Arrays.stream(KnownDifference.values())
                .filter(known -> known.explains(disagreement))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(frame + ": ours " + ourTranscript + ", theirs " + theirTranscript));
        if (difference == KnownDifference.JETTY_LENGTH_NOT_SHORTEST) {
            compareWith(frame.inShortestForm(stream));
        }
        return Optional.of(difference);
    }

    /**
     * Compares again, with the length in its shortest form for our decoder. The peer accepts any form, so both must
     * read the same.
     */
    private void compareWith(byte[] fixed) {
        Peer again = new Closecodes(role);
        again.feed(fixed);
        new Comparison(role, fixed, again, theirs).explain();
    }

    /**
     * Passes the rest of the last frame to both, as zeros. A decoder that waits for whole frames then accepts or
     * refuses the frame.
     */
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

    /** Compares incomplete messages: our decoder passes on each byte that has arrived, the others only whole frames. */
    private static void assertStart(byte[] start, byte[] whole) {
        assertArrayEquals(start, Arrays.copyOf(whole, start.length));
    }

    /** Returns the frame that our decoder refuses, found by decoding frame by frame. */
    private WireFrame refused() {
        Peer again = new Closecodes(role);
        for (WireFrame frame : WireFrame.of(stream)) {
            again.feed(Arrays.copyOfRange(stream, frame.start(), (int) frame.end()));
            if (again.transcript().hasEnded()) {
                return frame;
            }
        }
        throw new AssertionError("The stream is refused in pieces, but not frame by frame");
    }
}
