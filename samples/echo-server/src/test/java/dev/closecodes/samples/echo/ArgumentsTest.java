package dev.closecodes.samples.echo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which arguments are accepted on the command line. */
final class ArgumentsTest {

    @Test
    void listensOnLoopbackByDefault() {
        Settings settings = Arguments.settings();
        assertTrue(settings.address().getAddress().isLoopbackAddress());
        assertEquals(Settings.onLoopback(8080), settings);
    }

    @Test
    void eachArgumentIsApplied() {
        Settings settings = Arguments.settings(
                "--host=127.0.0.2",
                "--port=0",
                "--connections=3",
                "--idle=7",
                "--compression=context",
                "--origin=https://a.example",
                "--origin=https://b.example");
        assertEquals("127.0.0.2", settings.address().getAddress().getHostAddress());
        assertEquals(0, settings.address().getPort());
        assertEquals(3, settings.maxConnections());
        assertEquals(Duration.ofSeconds(7), settings.idleTime());
        assertEquals(Set.of("https://a.example", "https://b.example"), settings.origins());
        assertEquals(Compression.CONTEXT, settings.compression());
        assertEquals(Compression.OFF, Arguments.settings("--compression=off").compression());
        assertEquals(Compression.ON, Arguments.settings("--compression=on").compression());
    }

    @Test
    void aHostDoesNotChangeThePort() {
        Settings settings = Arguments.settings("--port=81", "--host=127.0.0.2");
        assertEquals(81, settings.address().getPort());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--port",
                "--port=",
                "--port=x",
                "--port=-1",
                "--port=65536",
                "--connections=0",
                "--connections=-1",
                "--connections=3000000000",
                "--host=",
                "--origin=",
                "--origin=a.example",
                "--origin=https://a.example/",
                "--origin=https://A.example",
                "--idle=0",
                "--idle=1.5",
                "--compression=",
                "--compression=ON",
                "--compression=true",
                "--nothing=1",
                "port=1",
                "-h"
            })
    void otherArgumentsAreRefusedWithTheUsage(String argument) {
        requireRefusal(argument, argument);
    }

    /** A host that cannot be resolved must not become the wildcard address. */
    @Test
    void aHostThatCannotBeResolved() {
        requireRefusal("--host=no host has spaces", "--host=no host has spaces", "--port=1");
    }

    private static void requireRefusal(String invalid, String... arguments) {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> Arguments.settings(arguments))
                        .getMessage());
        assertTrue(message.startsWith("Invalid argument \"" + invalid + "\"."), message);
        assertTrue(message.endsWith(Arguments.USAGE), message);
    }
}
