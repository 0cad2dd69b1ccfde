package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one endpoint compresses, the other decompresses: random messages, fragments and splits. */
final class DeflateRandomTest {

    private static final int MESSAGES = 200;

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void roundTrip(boolean fromServer, boolean context) {
        Random random = RandomSeed.random();
        DeflateSettings settings = DeflateSettings.defaults()
                .withServerContextTakeover(context)
                .withClientContextTakeover(context)
                .withLevel(random.nextInt(11) - 1);
        int buffer = 1 + random.nextInt(5000);
        try (DeflateEndpoint server = DeflateEndpoint.server(settings, buffer);
                DeflateEndpoint client = DeflateEndpoint.client(settings, buffer)) {
            DeflateEndpoint from = fromServer ? server : client;
            DeflateEndpoint to = fromServer ? client : server;
            StringBuilder expected = new StringBuilder();
            ByteBuffer frames = ByteBuffer.allocate(1 << 20);
            for (int i = 0; i < MESSAGES; i++) {
                byte[] message = message(random);
                send(from, random, message, frames);
                expected.append("binary<")
                        .append(HexFormat.of().formatHex(message))
                        .append('>');
                if (random.nextInt(4) == 0) {
                    deliver(to, random, frames);
                }
            }
            deliver(to, random, frames);
            assertEquals(expected.toString(), to.decoder.log.toString(), RandomSeed.repeat());
        }
    }

    /** Words of a small alphabet, or bytes that cannot be compressed, of any length from 0. */
    private static byte[] message(Random random) {
        byte[] message = RandomSeed.bytes(random, random.nextInt(1 << random.nextInt(13)));
        if (random.nextInt(3) > 0) {
            for (int i = 0; i < message.length; i++) {
                message[i] = (byte) (message[i] & 3);
            }
        }
        return message;
    }

    /** Some messages are not compressed, and there may be pings between the fragments, which the log ignores here. */
    private static void send(DeflateEndpoint from, Random random, byte[] message, ByteBuffer frames) {
        if (random.nextInt(10) == 0) {
            from.encoder.binary(ByteBuffer.wrap(message), true, frames);
            return;
        }
        int at = 0;
        while (random.nextBoolean()) {
            int end = at + random.nextInt(message.length - at + 1);
            from.deflating.binary(ByteBuffer.wrap(message, at, end - at), false, frames);
            at = end;
        }
        from.deflating.binary(ByteBuffer.wrap(message, at, message.length - at), true, frames);
    }

    private static void deliver(DeflateEndpoint to, Random random, ByteBuffer frames) {
        byte[] stream = Buffers.remaining(frames.flip());
        frames.clear();
        for (int at = 0; at < stream.length; ) {
            int end = Math.min(stream.length, at + 1 + random.nextInt(1 << random.nextInt(14)));
            to.take(Arrays.copyOfRange(stream, at, end));
            at = end;
        }
    }
}
