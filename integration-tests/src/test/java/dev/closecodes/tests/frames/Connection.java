package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** One decoder that is given input piece by piece, and looked at after each. */
final class Connection {

    private final Recorder recorder = new Recorder();
    private final FrameDecoder<?> decoder;
    private int violation;

    Connection(Codec codec) {
        decoder = codec.decoders().apply(recorder);
    }

    /**
     * What became of a connection.
     *
     * @param events what the handler was told
     * @param violation the close code of the refusal, 0 if there was none
     */
    record Outcome(List<String> events, int violation) {}

    /** What becomes of bytes that are cut into pieces, each in an array of its own. */
    static Outcome decode(Codec codec, byte[] bytes, int... cuts) {
        Connection connection = new Connection(codec);
        int from = 0;
        for (int cut : cuts) {
            connection.take(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, cut)));
            from = cut;
        }
        connection.take(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, bytes.length)));
        return connection.outcome();
    }

    /** What becomes of bytes that are cut into pieces, each in such a buffer. */
    static Outcome decode(Codec codec, Vessel vessel, byte[] bytes, int... cuts) {
        Connection connection = new Connection(codec);
        int from = 0;
        for (int cut : cuts) {
            connection.take(vessel.fill(bytes, from, cut));
            from = cut;
        }
        connection.take(vessel.fill(bytes, from, bytes.length));
        return connection.outcome();
    }

    void take(ByteBuffer input) {
        int limit = input.limit();
        ByteOrder order = input.order();
        boolean open = decoder.isOpen();
        int before = recorder.events().size();
        try {
            decoder.decode(input);
        } catch (ProtocolViolationException refused) {
            assertEquals(0, violation, "refused twice");
            violation = refused.closeCode();
            assertFalse(decoder.isOpen());
        }
        assertEquals(limit, input.limit());
        assertEquals(limit, input.position(), "everything is consumed");
        assertEquals(order, input.order());
        if (!open) {
            assertEquals(before, recorder.events().size(), "nothing is decoded behind the end");
        }
    }

    Outcome outcome() {
        boolean closed = recorder.events().stream().anyMatch(event -> event.startsWith("close"));
        assertEquals(closed || violation != 0, !decoder.isOpen());
        assertEquals(closed, decoder.received() != null);
        return new Outcome(recorder.events(), violation);
    }

    String unfinished() {
        return recorder.unfinished();
    }
}
