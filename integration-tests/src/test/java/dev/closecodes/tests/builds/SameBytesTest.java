package dev.closecodes.tests.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated sources are the same bytes with every compiler, folder, locale, time zone and encoding. */
final class SameBytesTest {

    private static final List<Machine> MACHINES = List.of(
            new Machine("en", "US", "UTC", StandardCharsets.UTF_8, "project"),
            new Machine("tr", "TR", "Asia/Kathmandu", StandardCharsets.US_ASCII, "a checkout, with spaces/in $HOME"),
            new Machine("ar", "EG", "Pacific/Kiritimati", StandardCharsets.UTF_16, "deep/down/in/%20/#1/some+folder"));

    @TempDir
    static Path first;

    private static Map<String, String> expected = Map.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void compileOnce() throws IOException {
        Build build = new Build(first).files("chat");
        assertEquals(new Command.Outcome(true, ""), build.with(Compiler.RUNNING_JAVAC));
        expected = build.generatedSources();
        assertEquals(11, expected.size());
    }

    private static Stream<Arguments> everywhere() {
        return Compiler.all().stream()
                .flatMap(compiler -> MACHINES.stream().map(machine -> Arguments.of(compiler, machine)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everywhere")
    void areTheSame(Compiler compiler, Machine machine) throws IOException {
        Build build = new Build(Files.createDirectories(folder.resolve(machine.checkout)))
                .files("chat", machine.encoding)
                .option("-encoding", machine.encoding.name())
                .jvmOption(
                        "-Duser.language=" + machine.language,
                        "-Duser.country=" + machine.country,
                        "-Duser.timezone=" + machine.timeZone);
        Command.Outcome outcome = build.with(compiler);
        boolean isWide = machine.encoding.equals(StandardCharsets.UTF_16);
        if (compiler.isEcj() && isWide) {
            // ECJ writes generated sources in its default encoding and reads them in this one, so no processor works.
            // Our processor still generates the same text.
            assertEquals(expected, build.generatedSources());
            return;
        }
        assertTrue(outcome.succeeded(), outcome::output);
        assertEquals(inEncoding(machine.encoding), build.generatedSources());
    }

    /** Returns the expected sources as javac writes them to a file in an encoding. */
    private static Map<String, String> inEncoding(Charset encoding) {
        Map<String, String> encoded = new TreeMap<>(expected);
        encoded.replaceAll((name, text) -> new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1));
        return encoded;
    }

    private record Machine(String language, String country, String timeZone, Charset encoding, String checkout) {

        @Override
        public String toString() {
            return language + "-" + country + ", " + timeZone + ", " + encoding + ", in " + checkout;
        }
    }
}
