package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.reader.PlatformReader;
import dev.closecodes.processor.reader.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the built-in platforms together. */
final class AllPlatformsTest {

    @TempDir
    Path folder;

    static List<String> platforms() {
        return Spec.platforms();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void fileIsReadWithoutAProblem(String id) {
        Problems problems = new Problems();
        assertNotNull(new PlatformReader(problems).read(id, Objects.requireNonNull(Spec.platform(id))));
        assertEquals(List.of(), problems.inOrder());
    }

    /** So all names are constants in Java, and no two names of a platform differ only in case. */
    @Test
    void aRegistryThatListsAllOfThemCompiles() throws IOException {
        RegistryCompilation all = RegistryCompilation.of(
                folder, "platforms: " + platforms() + "\ncodes: [{code: 4001, name: SESSION_EXPIRED}]\n");
        assertEquals(List.of(), all.errors());
        assertEquals(List.of(), all.lint());
    }

    @Test
    void aRegistryWithoutCodesThatListsAllOfThemCompiles() throws IOException {
        assertEquals(
                List.of(),
                RegistryCompilation.of(folder, "platforms: " + platforms() + "\n")
                        .errors());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vertx         | Vert.x has no names for close codes, only numbers of type {@code short} in Java.
            Vertx         | A code, such as 4001, is written {@code webSocket.close((short) 4001, "...")}.
            Vertx         | Returns the name, which is from this registry, because the platform has no names.
            Vertx         | Vert.x can send 0-65535. This does not depend on what the protocol allows.
            Vertx         | If Vert.x refuses the code of a peer, a program sees 1006.
            Jdk           | with numbers of type {@code int}. It can only be a client.
            Jdk           | a program sees no code. onError gets a ProtocolException. If
            Akka          | Akka HTTP cannot express any other code. A Flow cannot choose a code.
            Libsoup       | if a peer sends them. libsoup refuses all other codes of a peer. libsoup can send
            Libsoup       | it sends a Close frame without a code. It does not send any other code. This
            Tomcat        | Instead of 0-999, 1004-1006, 1012-2999 and 5000-65535, it sees 1002. Tomcat can
            Ktor          | Ktor can send 0-1005 and 1007-65535. Instead of 1006, it sends 1000. This
            Gorilla       | Instead of 1005, it sends a Close frame without a code.
            Netty         | If a Close frame has no code, a program sees -1. If the connection ends without a
            """)
    void javadocSaysWhatThePlatformDoes(String platform, String text) throws IOException {
        String source = RegistryCompilation.of(folder, "platforms: [" + platform.toLowerCase(Locale.ROOT) + "]\n")
                .source(platform + "CloseCode");
        String words = source.replaceAll("\\s+(\\* )?", " ");
        assertTrue(words.contains(text), words);
    }
}
