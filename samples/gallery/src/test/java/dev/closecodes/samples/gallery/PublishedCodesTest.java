package dev.closecodes.samples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.AnyCloseCode;
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

/**
 * Compares the registries with the codes that the owners of the protocols publish. A separate file contains these
 * codes.
 */
final class PublishedCodesTest {

    private static final String PUBLISHED = "/published-codes.csv";

    @ParameterizedTest
    @CsvFileSource(resources = PUBLISHED)
    void namesTheCode(String registry, int code, String name) {
        assertEquals(name, String.valueOf(status(registry, code)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = PUBLISHED)
    void advisesLikeTheOwner(String registry, int code, String name, String reconnect) {
        Reconnect advice = status(registry, code).reconnect();
        Set<Reconnect> expected = switch (reconnect) {
            case "yes" -> EnumSet.complementOf(EnumSet.of(Reconnect.NEVER));
            case "no" -> EnumSet.of(Reconnect.NEVER);
            case "backoff" -> EnumSet.of(Reconnect.BACKOFF);
            default -> EnumSet.allOf(Reconnect.class);
        };
        assertTrue(expected.contains(advice), () -> code + " " + name + ": " + advice + ", not one of " + expected);
    }

    /**
     * The registries have only a few other codes. The first three of Discord come from the file that the registry
     * extends.
     */
    @ParameterizedTest
    @CsvSource({"discord, 3000 3003 3008 4200", "graphql, ''", "pusher, ''"})
    void addsNothingElse(String registry, String others) throws IOException {
        Set<String> expected = published(registry);
        Arrays.stream(others.split(" ")).filter(code -> !code.isEmpty()).forEach(expected::add);
        Set<String> named = Arrays.stream(codes(registry))
                .filter(status -> status.code() >= 3000)
                .map(status -> String.valueOf(status.code()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, named);
    }

    private static AnyCloseCode[] codes(String registry) {
        return switch (registry) {
            case "discord" -> DiscordCloseCode.values();
            case "graphql" -> GraphqlCloseCode.values();
            default -> PusherCloseCode.values();
        };
    }

    private static AnyCloseCode status(String registry, int code) {
        return switch (registry) {
            case "discord" -> DiscordCloseCode.of(code);
            case "graphql" -> GraphqlCloseCode.of(code);
            default -> PusherCloseCode.of(code);
        };
    }

    private static Set<String> published(String registry) throws IOException {
        InputStream file = PublishedCodesTest.class.getResourceAsStream(PUBLISHED);
        assertNotNull(file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(registry + ","))
                    .map(line -> line.split(",", -1)[1])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
