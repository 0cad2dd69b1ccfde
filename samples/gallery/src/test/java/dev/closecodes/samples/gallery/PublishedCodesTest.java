package dev.closecodes.samples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.CloseStatus;
import dev.closecodes.Reconnect;
import dev.closecodes.samples.gallery.discord.DiscordCloseCode;
import dev.closecodes.samples.gallery.graphql.GraphqlCloseCode;
import dev.closecodes.samples.gallery.pusher.PusherCloseCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The registries against the facts, typed out again from what the owners of the protocols publish. */
final class PublishedCodesTest {

    private static final String FACTS = "/published-codes.csv";

    @ParameterizedTest
    @CsvFileSource(resources = FACTS)
    void namesTheCode(String registry, int code, String name) {
        assertEquals(name, String.valueOf(status(registry, code)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = FACTS)
    void advisesWhatItsOwnerDoes(String registry, int code, String name, String reconnect) {
        Reconnect advice = status(registry, code).reconnect();
        Set<Reconnect> fitting = switch (reconnect) {
            case "yes" -> EnumSet.complementOf(EnumSet.of(Reconnect.NEVER));
            case "no" -> EnumSet.of(Reconnect.NEVER);
            case "backoff" -> EnumSet.of(Reconnect.BACKOFF);
            default -> EnumSet.allOf(Reconnect.class);
        };
        assertTrue(fitting.contains(advice), () -> code + " " + name + ": " + advice + ", not one of " + fitting);
    }

    /** What the registries have beside the facts; the first three of Discord come with the file that ours extends. */
    @ParameterizedTest
    @CsvSource({"discord, 3000 3003 3008 4200", "graphql, ''", "pusher, ''"})
    void addsNothingElse(String registry, String others) throws IOException {
        Set<String> expected = facts(registry);
        Arrays.stream(others.split(" ")).filter(code -> !code.isEmpty()).forEach(expected::add);
        Set<String> named = Arrays.stream(codes(registry))
                .filter(status -> status.code() >= 3000)
                .map(status -> String.valueOf(status.code()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, named);
    }

    private static CloseStatus[] codes(String registry) {
        return switch (registry) {
            case "discord" -> DiscordCloseCode.values();
            case "graphql" -> GraphqlCloseCode.values();
            default -> PusherCloseCode.values();
        };
    }

    private static CloseStatus status(String registry, int code) {
        return switch (registry) {
            case "discord" -> DiscordCloseCode.of(code);
            case "graphql" -> GraphqlCloseCode.of(code);
            default -> PusherCloseCode.of(code);
        };
    }

    private static Set<String> facts(String registry) throws IOException {
        InputStream file = PublishedCodesTest.class.getResourceAsStream(FACTS);
        assertNotNull(file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(registry + ","))
                    .map(line -> line.split(",", -1)[1])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
