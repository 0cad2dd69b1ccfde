package dev.closecodes.processor.resolve;

import static dev.closecodes.processor.resolve.MemoryFolder.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.NamedCode;
import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.PlatformMember;
import dev.closecodes.processor.model.Reconnect;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.Sender;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResolverTest {

    private static final String REGISTRY = """
            extends: [registered]
            platforms: [apple, windows]
            codes:
              - code: 4001
                name: SESSION_EXPIRED
                description: The session token is no longer valid.
                sender: server
                reconnect: reauthenticate
                aliases: {apple: expired}
              - {code: 4000, name: NO}
            """;

    private static Registry load(String text) {
        return new MemoryFolder(Map.of("test.yaml", text)).loadValid("test.yaml");
    }

    @Test
    void bringsTogetherAllCodesInOrder() {
        assertEquals(
                IntStream.concat(IntStream.rangeClosed(1000, 1015), IntStream.of(3000, 3003, 3008, 4000, 4001))
                        .boxed()
                        .toList(),
                load(REGISTRY).codes().stream().map(NamedCode::number).toList());
    }

    @Test
    void readsEveryKeyOfACode() {
        NamedCode code = code(load(REGISTRY), 4001);
        assertEquals("SESSION_EXPIRED", code.constant());
        assertEquals("The session token is no longer valid.", code.description());
        assertEquals(Sender.SERVER, code.sender());
        assertEquals(Reconnect.REAUTHENTICATE, code.reconnect());
        assertEquals("test.yaml:4:11", code.code().place().toString());
        assertEquals("test.yaml:5:11", code.name().place().toString());
        assertTrue(code.isSendable());
    }

    @Test
    void fillsInWhatACodeDoesNotSay() {
        NamedCode code = code(load(REGISTRY), 4000);
        assertEquals("NO", code.constant(), "no is a word in YAML 1.2");
        assertEquals("No.", code.description());
        assertEquals(Sender.EITHER, code.sender());
        assertEquals(Reconnect.BACKOFF, code.reconnect());
    }

    @Test
    void makesOneLineOfADescription() {
        String text =
                "codes:\n  - code: 4001\n    name: A\n    description: |\n      One line,\n        and another.\n";
        assertEquals("One line, and another.", code(load(text), 4001).description());
        String controls =
                "codes: [{code: 4001, name: TWO_WORDS, description: \"\\ta\\0b\\x85c\\xa0\"}, {code: 4002, name: TWO_MORE,"
                        + " description: \"\\xa0\\xa0\"}]";
        assertEquals("a b c", code(load(controls), 4001).description());
        assertEquals("Two more.", code(load(controls), 4002).description());
    }

    @Test
    void namesCodesInTheStyleOfThePlatformUnlessAnAliasIsGiven() {
        Registry registry = load(REGISTRY);
        assertEquals(
                List.of("apple", "windows"),
                registry.platforms().stream().map(Platform::id).toList());
        assertEquals(List.of("no", "expired"), names(registry, 0));
        assertEquals(
                List.of("WEB_SOCKET_NO_CLOSE_STATUS", "WEB_SOCKET_SESSION_EXPIRED_CLOSE_STATUS"), names(registry, 1));
    }

    private static List<String> names(Registry registry, int platform) {
        return registry.names(registry.platforms().get(platform)).all().stream()
                .filter(member -> member.code() >= 4000)
                .map(PlatformMember::constant)
                .toList();
    }

    @Test
    void readsAByteOrderMarkAndWindowsLineEnds() {
        Registry registry = load("\ufeff" + REGISTRY.replace("\n", "\r\n"));
        assertEquals("test.yaml:4:11", code(registry, 4001).code().place().toString());
    }

    /** Damages a good registry at random: whatever comes of it, only problems with places may come out. */
    @ParameterizedTest
    @ValueSource(longs = {1, 6455, 20261120})
    void throwsNothingWhateverTheText(long seed) {
        Random random = new Random(seed);
        String alphabet = "aZ09 \t\n\r:-?[]{},&*!|>'\"%@`#<\\\u0000\u0007\u0085\u2028\ufeff\ud83d\ude00\ue000";
        for (int round = 0; round < 4000; round++) {
            StringBuilder text = new StringBuilder(REGISTRY);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            Problems problems = new Problems();
            Optional<Registry> registry =
                    new MemoryFolder(Map.of("test.yaml", text.toString())).load("test.yaml", problems);
            assertFalse(registry.isEmpty() && !problems.hasErrors(), () -> "seed " + seed + ": " + text);
            problems.inOrder()
                    .forEach(problem -> assertTrue(
                            problem.place().orElseThrow().line() > 0
                                    && problem.place().get().column() > 0,
                            () -> "seed " + seed + ": " + problem + " in " + text));
        }
    }
}
