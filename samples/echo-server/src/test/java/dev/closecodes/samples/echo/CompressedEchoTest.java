package dev.closecodes.samples.echo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.frame.DeflateSettings;
import dev.closecodes.frame.PerMessageDeflate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few compressed bytes can become many: the echo must fit into the buffer, and end at the limits. */
final class CompressedEchoTest {

    private static final int INPUT_BYTES = 64 << 10;
    private static final int LIMIT = 8 << 20;

    private final BrokenChannel channel = new BrokenChannel();
    private final PerMessageDeflate deflate =
            PerMessageDeflate.accept(List.of("permessage-deflate"), DeflateSettings.defaults());

    private EchoExchange exchange() {
        Outbox outbox =
                new Outbox(channel, ByteBuffer.allocate(EchoExchange.outputBytes(INPUT_BYTES)), new Backlog(1 << 20));
        return new EchoExchange("/echo", deflate, outbox, new Site(Settings.onLoopback(0), new ConnectionLog() {}));
    }

    /** Three messages of 24 KiB together, whose echoes do not fit into the buffer. A ping and a Close frame follow. */
    @Test
    void anEchoThatIsLongerThanTheBuffer() throws Exception {
        EchoExchange exchange = exchange();
        byte[] zeros = frame(0xC2, deflated(new byte[LIMIT]));
        exchange.received(ByteBuffer.wrap(
                join(zeros, zeros, frame(0x82, new byte[20_000]), zeros, frame(0x89, (byte) 7), frame(0x88))));
        assertTrue(channel.taken().length > INPUT_BYTES, () -> channel.taken().length + " bytes");
        Echo echo = new Echo(channel.taken());
        assertEquals(List.of(LIMIT, LIMIT, 20_000, LIMIT), echo.lengths);
        assertEquals(Phase.FINISHED, exchange.phase());
        exchange.ended();
    }

    /** Some clients decompress, but never compress. */
    @Test
    void aLargeMessageThatIsNotCompressed() throws Exception {
        EchoExchange exchange = exchange();
        exchange.received(ByteBuffer.wrap(frame(0x82, new byte[65_000])));
        assertEquals(List.of(65_000), new Echo(channel.taken()).lengths);
        exchange.ended();
    }

    @Test
    void aMessageOverTheLimit() throws Exception {
        EchoExchange exchange = exchange();
        exchange.received(ByteBuffer.wrap(frame(0xC2, deflated(new byte[LIMIT + 1]))));
        assertEquals(1009, new Echo(channel.taken()).closeCode);
        exchange.ended();
    }

    @ParameterizedTest
    @ValueSource(bytes = {0x06, 0x07})
    void invalidData(byte payload) throws Exception {
        EchoExchange exchange = exchange();
        exchange.received(ByteBuffer.wrap(frame(0xC2, payload)));
        assertEquals(1007, new Echo(channel.taken()).closeCode);
        exchange.ended();
    }

    /** The peer must not see the failure of the socket as a violation of its own. */
    @Test
    void aSocketThatFailsWithinAMessage() {
        EchoExchange exchange = exchange();
        channel.takeWrites(0);
        byte[] zeros = frame(0xC2, deflated(new byte[LIMIT]));
        assertThrows(IOException.class, () -> exchange.received(ByteBuffer.wrap(join(zeros, zeros, zeros))));
        exchange.ended();
    }

    /** A peer that does not read costs memory only up to the limit for all of them. */
    @Test
    void aPeerThatDoesNotRead() {
        EchoExchange exchange = exchange();
        channel.takeBytes(0);
        byte[] zeros = frame(0xC2, deflated(new byte[LIMIT]));
        assertThrows(IOException.class, () -> {
            for (int i = 0; i < 30; i++) {
                exchange.received(ByteBuffer.wrap(zeros.clone()));
            }
        });
        exchange.ended();
    }

    @Test
    void theEndReleasesTheMemory() throws Exception {
        EchoExchange exchange = exchange();
        exchange.received(ByteBuffer.wrap(frame(0xC2, deflated(new byte[1]))));
        exchange.ended();
        assertThrows(
                IllegalStateException.class,
                () -> exchange.received(ByteBuffer.wrap(frame(0xC2, deflated(new byte[1])))));
    }

    private static byte[] deflated(byte[] message) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(message);
        byte[] all = new byte[message.length / 100 + 100];
        int length = deflater.deflate(all, 0, all.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(all, length - 4);
    }

    /** A frame with the masking key 0, which changes nothing. */
    private static byte[] frame(int first, byte... payload) {
        ByteBuffer frame = ByteBuffer.allocate(8 + payload.length).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) 0xFE).putShort((short) payload.length);
        }
        frame.putInt(0).put(payload);
        return Arrays.copyOf(frame.array(), frame.position());
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** What a client reads. All messages are zeros. */
    private static final class Echo {

        private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

        final List<Integer> lengths = new ArrayList<>();
        int closeCode;

        private final Inflater inflater = new Inflater(true);
        private final byte[] buffer = new byte[10_000];
        private boolean compressed;
        private int length;

        Echo(byte[] answer) throws DataFormatException {
            ByteBuffer in = ByteBuffer.wrap(answer);
            while (in.hasRemaining()) {
                int first = in.get() & 0xFF;
                int size = in.get() & 0xFF;
                byte[] payload = new byte[size < 126 ? size : in.getShort() & 0xFFFF];
                in.get(payload);
                if ((first & 0xF) == 8) {
                    closeCode = payload.length == 0
                            ? 1005
                            : ByteBuffer.wrap(payload).getShort();
                } else if ((first & 0xF) < 8) {
                    compressed = (first & 0xF) == 0 ? compressed : (first & 0x40) != 0;
                    data(payload, (first & 0x80) != 0);
                }
            }
            inflater.end();
        }

        private void data(byte[] payload, boolean last) throws DataFormatException {
            assertTrue(compressed, "all echoes are compressed");
            inflate(payload);
            if (last) {
                inflate(TAIL);
                lengths.add(length);
                length = 0;
            }
        }

        private void inflate(byte[] bytes) throws DataFormatException {
            inflater.setInput(bytes);
            for (int count = inflater.inflate(buffer); count > 0; count = inflater.inflate(buffer)) {
                length += count;
            }
        }
    }
}
