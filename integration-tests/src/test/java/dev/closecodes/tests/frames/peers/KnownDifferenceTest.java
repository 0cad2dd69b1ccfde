package dev.closecodes.tests.frames.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.Role;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stream for each known difference, from a client and from a server: the peers still behave as described. */
final class KnownDifferenceTest {

    /** The results of both for a stream. The masking key is zero, so that the payload is readable. */
    private record Example(
            KnownDifference difference, String peer, String unmasked, String masked, String ours, String theirs) {}

    static Stream<Example> examples() {
        return Stream.of(
                new Example(
                        KnownDifference.JETTY_LENGTH_NOT_SHORTEST,
                        "Jetty",
                        "827e000101",
                        "82fe00010000000001",
                        "[] refused with 1002",
                        "[binary 01] open"),
                new Example(
                        KnownDifference.JETTY_LENGTH_NOT_SHORTEST,
                        "Jetty",
                        "827f000000000000000101 827e000102 8101ff",
                        "82ff00000000000000010000000001 82fe00010000000002 818100000000ff",
                        "[] refused with 1002",
                        "[binary 01, binary 02] refused with 1007"),
                new Example(
                        KnownDifference.JETTY_TOP_BIT_OF_LENGTH,
                        "Jetty",
                        "827f8000000000000001",
                        "82ff800000000000000100000000",
                        "[] refused with 1002",
                        "[] refused with 1009"),
                new Example(
                        KnownDifference.NETTY_CODE_ABOVE_4999,
                        "Netty",
                        "88021388",
                        "8882000000001388",
                        "[] refused with 1002",
                        "[close 5000 ] closed"),
                new Example(
                        KnownDifference.NETTY_CODE_ABOVE_4999,
                        "Netty",
                        "88031388ff",
                        "8883000000001388ff",
                        "[] refused with 1002",
                        "[] refused with 1007"),
                new Example(
                        KnownDifference.NETTY_REASON_INCOMPLETE,
                        "Netty",
                        "880303e8c3",
                        "88830000000003e8c3",
                        "[] refused with 1007",
                        "[close 1000 efbfbd] closed"),
                new Example(
                        KnownDifference.SEVERAL_FAULTS,
                        "Jetty",
                        "a80303e8ff",
                        "a8830000000003e8ff",
                        "[] refused with 1002",
                        "[] refused with 1007"),
                new Example(
                        KnownDifference.SEVERAL_FAULTS,
                        "Jetty",
                        "a27f0000000080000000",
                        "a2ff000000008000000000000000",
                        "[] refused with 1002",
                        "[] refused with 1009"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fromAServer(Example example) {
        differ(example, Role.CLIENT, bytes(example.unmasked()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fromAClient(Example example) {
        differ(example, Role.SERVER, bytes(example.masked()));
    }

    @Test
    void everyDifferenceHasAnExample() {
        assertEquals(
                Set.copyOf(EnumSet.allOf(KnownDifference.class)),
                examples().map(Example::difference).collect(Collectors.toSet()));
    }

    @Test
    void lengthNotInShortestFormExplainsNothingElse() {
        for (String other : new String[] {"8101ff", "820102", "82010103", "9201", "88020bb8", "827f0000000080000000"}) {
            Peer ours = new Closecodes(Role.CLIENT);
            Peer theirs = new Jetty(Role.CLIENT);
            byte[] stream = bytes("827e000101");
            ours.feed(stream);
            theirs.feed(bytes(other));
            assertThrows(
                    AssertionError.class, () -> new Comparison(Role.CLIENT, stream, ours, theirs).explain(), other);
        }
    }

    private static void differ(Example example, Role role, byte[] stream) {
        Peer ours = new Closecodes(role);
        Peer theirs = example.peer().equals("Jetty") ? new Jetty(role) : new Netty(role);
        ours.feed(stream);
        theirs.feed(stream);
        try {
            assertEquals(example.ours(), ours.transcript().toString());
            assertEquals(example.theirs(), theirs.transcript().toString());
            assertEquals(Optional.of(example.difference()), new Comparison(role, stream, ours, theirs).explain());
        } finally {
            theirs.release();
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
