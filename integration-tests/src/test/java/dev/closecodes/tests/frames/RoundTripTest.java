package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.Role;
import dev.closecodes.frame.FrameEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one endpoint encodes, the other decodes: random messages, split at random. */
final class RoundTripTest {

    private static final String[] TEXTS = {
        "", "a", "é", "€", "😀", "κόσμε", "x".repeat(125), "y".repeat(126), "ü".repeat(400)
    };

    private final List<String> sent = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Role.class)
    void otherEndpointDecodesTheSame(Role role) {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        Codec receiver = Codecs.of(role == Role.CLIENT ? "default server" : "default client");
        for (int conversation = 0; conversation < 300; conversation++) {
            sent.clear();
            byte[] stream = conversation(role, random);
            int[] cuts = random.ints(random.nextInt(9), 0, stream.length + 1)
                    .sorted()
                    .toArray();
            Connection.Outcome expected = new Connection.Outcome(sent, 0);
            String message = "-Dseed=" + seed;
            assertEquals(expected, Connection.decode(receiver, stream, cuts), message);
            assertEquals(expected, Connection.collect(receiver, stream, cuts), message);
            BufferKind direct = BufferKind.writable(stream.length).get(5);
            assertEquals(expected, Connection.decode(receiver, direct, stream, cuts), message);
        }
    }

    private byte[] conversation(Role role, Random random) {
        FrameEncoder<CloseReason> encoder =
                role == Role.CLIENT ? new ClientFrameCodec.Encoder() : new ServerFrameCodec.Encoder();
        ByteBuffer target = ByteBuffer.allocate(100_000);
        for (int i = random.nextInt(9); i > 0; i--) {
            message(encoder, random, target);
            ping(encoder, random, target);
        }
        encoder.close(new CloseReason(4000 + random.nextInt(1000), "bye"), target);
        sent.add("close " + Objects.requireNonNull(encoder.sent()).code() + " bye");
        return Arrays.copyOf(target.array(), target.position());
    }

    private void message(FrameEncoder<CloseReason> encoder, Random random, ByteBuffer target) {
        boolean text = random.nextBoolean();
        byte[] content = TEXTS[random.nextInt(TEXTS.length)]
                .repeat(1 + random.nextInt(4))
                .getBytes(StandardCharsets.UTF_8);
        int[] ends =
                random.ints(random.nextInt(4), 0, content.length + 1).sorted().toArray();
        int from = 0;
        for (int end : ends) {
            fragment(encoder, text, ByteBuffer.wrap(content, from, end - from), false, target);
            ping(encoder, random, target);
            from = end;
        }
        fragment(encoder, text, ByteBuffer.wrap(content, from, content.length - from), true, target);
        sent.add((text ? "text " : "binary ") + HexFormat.of().formatHex(content));
    }

    private static void fragment(
            FrameEncoder<CloseReason> encoder, boolean text, ByteBuffer piece, boolean last, ByteBuffer target) {
        if (text) {
            encoder.text(piece, last, target);
        } else {
            encoder.binary(piece, last, target);
        }
    }

    private void ping(FrameEncoder<CloseReason> encoder, Random random, ByteBuffer target) {
        if (random.nextInt(3) == 0) {
            byte[] payload = Wire.payload(random.nextInt(126));
            boolean ping = random.nextBoolean();
            if (ping) {
                encoder.ping(ByteBuffer.wrap(payload), target);
            } else {
                encoder.pong(ByteBuffer.wrap(payload), target);
            }
            sent.add((ping ? "ping " : "pong ") + HexFormat.of().formatHex(payload));
        }
    }
}
