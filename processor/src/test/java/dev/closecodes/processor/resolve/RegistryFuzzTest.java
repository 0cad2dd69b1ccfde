package dev.closecodes.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.Problem;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.Quote;
import dev.closecodes.processor.reader.PlatformReader;
import dev.closecodes.processor.reader.Spec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text of a registry: only problems come out, and each is at a place of the text. */
final class RegistryFuzzTest {

    private static final String FILE = "test.yaml";

    private static final String ALPHABET =
            "aZ09 \t\n\r:-?[]{},&*!|>'\"%@`#<\\~=.\u0000\u0007\u0085\u00a0\u200b\u2028\ufeff\ufffe\ud83d\ude00\ue000";

    private static final List<String> TRICKS = List.of(
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "%TAG ! x:\n",
            "<<: ",
            "&a ",
            "*a",
            "!!str ",
            "!x!y ",
            "? ",
            ": ",
            "- ",
            "|9\n",
            ">-\n",
            "\"\\ud800\"",
            "\"\\U00110000\"",
            "'",
            "null",
            "0x10",
            "1e99999",
            ".inf",
            " #x",
            "[[[[[[[[[[",
            "{{{{{{{{{{{{{{{{{{{{{{{{",
            "9".repeat(400),
            "\r\n\t");

    private static final int ROUNDS = Integer.getInteger("registries", 5000);

    /** As a user's registry, and as a platform's file. */
    private static Problems load(String text) {
        Problems problems = new Problems();
        boolean isRead =
                new MemoryFolder(Map.of(FILE, text)).load(FILE, problems).isPresent();
        assertFalse(!isRead && problems.inOrder().isEmpty(), "refused without a word");
        new PlatformReader(problems).read(FILE, text);
        return problems;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 6455, 20261120, 4001})
    void onlyProblemsComeOutOfADamagedText(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> texts = texts();
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int change = random.nextInt(4); change >= 0; change--) {
                damage(text, texts, random);
            }
            check(text.toString(), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void noneTakesLongWhateverIsRepeated() {
        for (String unit : Stream.concat(TRICKS.stream(), ALPHABET.chars().mapToObj(Character::toString))
                .toList()) {
            for (String start : List.of("", "codes: [", "codes: \"", "codes:\n  - ")) {
                String text = start + unit.repeat(100_000 / unit.length());
                assertTimeoutPreemptively(
                        Duration.ofMinutes(1), () -> check(text, Quote.of(start) + Quote.of(unit)), Quote.of(unit));
            }
        }
    }

    private static void damage(StringBuilder text, List<String> texts, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(20));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(at, end);
            case 1, 2 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            case 3 ->
                text.replace(
                        at, Math.min(text.length(), at + 1), "" + ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            case 4 -> text.insert(at, TRICKS.get(random.nextInt(TRICKS.size())));
            case 5 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
            default -> {
                String other = texts.get(random.nextInt(texts.size()));
                text.delete(at, text.length()).append(other.substring(random.nextInt(other.length() + 1)));
            }
        }
    }

    static void check(String text, String what) {
        try {
            for (Problem problem : load(text).inOrder()) {
                assertTrue(
                        problem.place().filter(place -> isInside(place, text)).isPresent(),
                        () -> what + ": " + problem + " in\n" + text);
            }
        } catch (RuntimeException thrown) {
            throw new AssertionError(what + ": in\n" + text, thrown);
        }
    }

    private static boolean isInside(Place place, String text) {
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        return place.file().equals(FILE)
                && place.line() >= 1
                && place.line() <= lines.size()
                && place.column() >= 1
                && place.column() <= lines.get(place.line() - 1).codePoints().count() + 1;
    }

    /** Our own files, and those of other tests. */
    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                Spec.registry("registered"),
                Spec.registry("protocol"),
                Objects.requireNonNull(Spec.platform("litert"))));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/broken"))) {
            for (Path file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith(".yaml")).sorted()::iterator) {
                if (Files.size(file) < 2000) {
                    texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
