package dev.closecodes.tests.frames.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.closecodes.Role;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Whatever arrives, the result of the decoders does not depend on where the input is split. The first byte is the seed
 * of the splits.
 */
final class FuzzDecoderTest {

    @FuzzTest(maxDuration = "2m")
    void server(byte[] input) {
        decode(Role.SERVER, input);
    }

    @FuzzTest(maxDuration = "2m")
    void client(byte[] input) {
        decode(Role.CLIENT, input);
    }

    private static void decode(Role role, byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] stream = Arrays.copyOfRange(input, 1, input.length);
        Peer whole = new Closecodes(role);
        whole.feed(stream);
        Peer split = new Closecodes(role);
        new RandomStreams(new SplittableRandom(input[0]), false).split(stream).forEach(split::feed);

        assertTrue(Set.of(0, 1002, 1007, 1009).contains(whole.transcript().refusal()), whole.transcript()::toString);
        for (String event : whole.transcript().events()) {
            if (event.startsWith("text ")) {
                assertTrue(StrictUtf8.accepts(HexFormat.of().parseHex(event.substring(5))), event);
            }
        }
        assertEquals(whole.transcript().toString(), split.transcript().toString());
        if (!whole.transcript().hasEnded()) {
            assertArrayEquals(
                    whole.transcript().unfinished(), split.transcript().unfinished());
        }
    }
}
