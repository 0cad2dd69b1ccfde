package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.ProtocolViolationException;
import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the limits of frames and messages: a decoder rejects with 1009 as soon as the header has arrived. */
final class FrameDecoderLimitTest {

    private static SimpleDecoder decoder(boolean masked) {
        return new SimpleDecoder(new RfcHeader(masked, 4, 200), 500);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void acceptsAMessageOfMaximumLength(boolean masked) {
        SimplePeer peer = new SimplePeer(masked);
        SimpleDecoder decoder = decoder(masked);
        for (int message = 0; message < 3; message++) {
            decoder.take(peer.frame(0x02, new byte[200]))
                    .take(peer.frame(0x89, new byte[125]))
                    .take(peer.frame(0x00, new byte[200]))
                    .take(peer.frame(0x80, new byte[100]));
        }
        String message = "binary<" + "00".repeat(200) + "{ping " + "00".repeat(125) + "}" + "00".repeat(300) + ">";
        assertEquals(message.repeat(3), decoder.log.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rejectsOneByteMoreWhenTheHeaderArrives(boolean masked) {
        for (int first : new int[] {0x02, 0x01, 0x41}) {
            for (boolean direct : new boolean[] {true, false}) {
                SimplePeer peer = new SimplePeer(masked);
                SimpleDecoder decoder = decoder(masked);
                decoder.take(peer.frame(first, new byte[200])).take(peer.frame(0x00, new byte[200]));
                byte[] header = peer.header(0x80, 101, 7);
                ByteBuffer input =
                        direct ? ByteBuffer.allocateDirect(header.length) : ByteBuffer.allocate(header.length);
                input.put(header).flip();
                var violation = assertThrows(ProtocolViolationException.class, () -> decoder.decode(input));
                assertEquals(1009, violation.closeCode());
                String message = String.valueOf(violation.getMessage());
                assertTrue(message.contains("501") && message.contains("500"), message);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rejectsACompleteFrameOverTheLimit(boolean masked) {
        SimplePeer peer = new SimplePeer(masked);
        SimpleDecoder decoder = decoder(masked);
        decoder.take(peer.frame(0x02, new byte[200])).take(peer.frame(0x00, new byte[200]));
        decoder.assertRejects(1009, peer.frame(0x80, new byte[101]));
        assertEquals("binary<" + "00".repeat(400), decoder.log.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsTheBytesOfEachMessageSeparately(boolean masked) {
        SimplePeer peer = new SimplePeer(masked);
        SimpleDecoder decoder = new SimpleDecoder(new RfcHeader(masked, 0, 200), 200);
        for (int i = 0; i < 5; i++) {
            decoder.take(peer.frame(0x82, new byte[200]));
        }
        decoder.take(peer.frame(0x02, new byte[1]));
        decoder.assertRejects(1009, peer.frame(0x00, new byte[200]));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void decodesAHugeFrameInPieces(boolean masked) {
        long huge = (1L << 40) + 5;
        SimpleDecoder decoder = new SimpleDecoder(new RfcHeader(masked, 0, huge), huge);
        byte[] header = new SimplePeer(masked).header(0x82, huge, 0);
        byte[] start = Buffers.concat(header, new byte[3]);
        decoder.take(start).take(new byte[2]);
        assertEquals("binary<0000000000", decoder.log.toString());
    }
}
