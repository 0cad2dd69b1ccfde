package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A frame that is too big is refused at its header, before any payload. */
final class LimitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"small", "tiny"})
    void largestFrameIsAcceptedAndOneByteMoreIsNot(String rules) {
        for (Codec codec : codecs(rules)) {
            int most = (int) codec.rules().maxFrameBytes();
            byte[] payload = Wire.payload(most);
            assertEquals(
                    new Connection.Outcome(List.of("binary " + HexFormat.of().formatHex(payload)), 0),
                    Connection.decode(codec, Wire.frame(codec.server(), 0x82, payload)));
            refusedAtHeader(codec, most + 1, 0x82);
            refusedAtHeader(codec, 126, 0x01);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "tiny"})
    void largestMessageIsAcceptedAndOneByteMoreIsNot(String rules) {
        for (Codec codec : codecs(rules)) {
            int most = (int) codec.rules().maxMessageBytes();
            byte[] part = Wire.frame(codec.server(), 0x00, new byte[most / 5]);
            byte[] fourFifths = Wire.join(
                    Wire.frame(codec.server(), 0x02, new byte[most / 5]),
                    part,
                    Wire.frame(codec.server(), 0x89, new byte[125]),
                    part,
                    part);
            String ping = "ping " + "00".repeat(125);
            byte[] last = Wire.frame(codec.server(), 0x80, new byte[most / 5]);
            assertEquals(
                    new Connection.Outcome(List.of(ping, "binary " + "00".repeat(most)), 0),
                    Connection.decode(codec, Wire.join(fourFifths, last)));
            refusedAtHeader(codec, most / 5 + 1, 0x80, fourFifths, ping);
            refusedAtHeader(codec, 1, 0x80, Wire.join(fourFifths, part), ping);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "tiny"})
    void messageDoesNotCountForTheNext(String rules) {
        for (Codec codec : codecs(rules)) {
            int most = (int) codec.rules().maxFrameBytes();
            byte[] frame = Wire.frame(codec.server(), 0x82, new byte[most]);
            byte[] ten = Wire.join(frame, frame, frame, frame, frame, frame, frame, frame, frame, frame);
            Connection.Outcome outcome = Connection.decode(codec, ten);
            assertEquals(10, outcome.events().size());
            assertEquals(0, outcome.violation());
            assertEquals(outcome, Connection.decode(codec, ten, ten.length / 3, ten.length / 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "tiny"})
    void controlFramesAreNotLimited(String rules) {
        for (Codec codec : codecs(rules)) {
            byte[] frames = Wire.join(
                    Wire.frame(codec.server(), 0x89, new byte[125]), Wire.frame(codec.server(), 0x8A, new byte[125]));
            assertEquals(
                    new Connection.Outcome(List.of("ping " + "00".repeat(125), "pong " + "00".repeat(125)), 0),
                    Connection.decode(codec, frames));
            byte[] close = Wire.payload(125);
            close[0] = 0x03;
            close[1] = (byte) 0xE8;
            Arrays.fill(close, 2, 125, (byte) 'x');
            assertEquals(
                    0,
                    Connection.decode(codec, Wire.frame(codec.server(), 0x88, close))
                            .violation());
        }
    }

    private static List<Codec> codecs(String rules) {
        return List.of(Codecs.of(rules + " server"), Codecs.of(rules + " client"));
    }

    private static void refusedAtHeader(Codec codec, int size, int first) {
        refusedAtHeader(codec, size, first, new byte[0]);
    }

    /**
     * Checks that a frame is refused at the last byte of its header, and not earlier. The events are those of the
     * frames before it.
     */
    private static void refusedAtHeader(Codec codec, int size, int first, byte[] before, String... events) {
        byte[] frame = Wire.frame(codec.server(), first, new byte[size]);
        byte[] header = Arrays.copyOf(frame, frame.length - size);
        byte[] bytes = Wire.join(before, header);
        Connection.Outcome refused = new Connection.Outcome(List.of(events), 1009);
        assertEquals(refused, Connection.decode(codec, bytes));
        assertEquals(refused, Connection.decode(codec, bytes, before.length));
        assertEquals(refused, Connection.decode(codec, bytes, bytes.length - 1));
        assertEquals(refused, Connection.decode(codec, Wire.join(before, frame)));
    }
}
