package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A decoder that gets its input in pieces, and checks of its state after each piece. */
final class Connection {

    private final Recorder recorder = new Recorder();
    private final FrameDecoder<?> decoder;
    private int violation;

    Connection(Codec codec) {
        decoder = codec.decoders().apply(recorder);
    }

    private Connection(Codec codec, Function<Recorder, FrameHandler<Object>> handler) {
        decoder = codec.decoders().apply(handler.apply(recorder));
    }

    /**
     * The result of a connection.
     *
     * @param events the calls of the handler, as {@link Recorder} lists them
     * @param violation the close code of the exception, or 0 if none was thrown
     */
    record Outcome(List<String> events, int violation) {}

    /** Decodes bytes that are split at the given indices, each piece in an array of its own. */
    static Outcome decode(Codec codec, byte[] bytes, int... cuts) {
        return decode(new Connection(codec), bytes, cuts);
    }

    /** Does the same with a handler that collects whole messages. */
    static Outcome collect(Codec codec, byte[] bytes, int... cuts) {
        return decode(new Connection(codec, MessageRecorder::new), bytes, cuts);
    }

    private static Outcome decode(Connection connection, byte[] bytes, int... cuts) {
        int from = 0;
        for (int cut : cuts) {
            connection.receive(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, cut)));
            from = cut;
        }
        connection.receive(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, bytes.length)));
        return connection.outcome();
    }

    /** Decodes bytes that are split at the given indices, each piece in a buffer of the given kind. */
    static Outcome decode(Codec codec, BufferKind kind, byte[] bytes, int... cuts) {
        Connection connection = new Connection(codec);
        int from = 0;
        for (int cut : cuts) {
            connection.receive(kind.fill(bytes, from, cut));
            from = cut;
        }
        connection.receive(kind.fill(bytes, from, bytes.length));
        return connection.outcome();
    }

    void receive(ByteBuffer input) {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(limit, input.limit());
        assertEquals(limit, input.position(), "everything is consumed");
        assertEquals(order, input.order());
        if (!open) {
            assertEquals(before, recorder.events().size(), "nothing is decoded after the end");
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
