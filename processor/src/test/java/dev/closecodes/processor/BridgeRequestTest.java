package dev.closecodes.processor;

import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.Bridge;
import dev.closecodes.processor.output.java.Bridges;
import dev.closecodes.processor.reader.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the annotation says of bridges. The stack tests compile every bridge, and use it on connections. */
final class BridgeRequestTest {

    private static final JavaFileObject JAKARTA = forSourceString("jakarta.websocket.CloseReason", """
            package jakarta.websocket;

            public class CloseReason {
                public interface CloseCode {
                    int getCode();
                }

                public enum CloseCodes implements CloseCode {
                    NORMAL_CLOSURE;

                    @Override
                    public int getCode() {
                        return 1000;
                    }
                }

                public CloseReason(CloseCode code, String text) {}

                public CloseCode getCloseCode() {
                    return () -> 0;
                }

                public String getReasonPhrase() {
                    return "";
                }
            }
            """);

    private static String packageInfo(String attributes) {
        return "@WebSocketCloseCodes(" + attributes + ") package com.example.chat;"
                + " import dev.closecodes.Bridge; import dev.closecodes.WebSocketCloseCodes;";
    }

    private static RegistryCompilation compile(String attributes, JavaFileObject... library) {
        JavaFileObject[] sources = new JavaFileObject[library.length + 1];
        System.arraycopy(library, 0, sources, 1, library.length);
        sources[0] = forSourceString("com.example.chat.package-info", packageInfo(attributes));
        return RegistryCompilation.of(List.of("-Xlint:all,-processing", "-Werror"), sources);
    }

    @ParameterizedTest
    @EnumSource(Bridge.class)
    void everyConstantHasAnEntryAndAPlatformFile(Bridge bridge) {
        String platform = bridge.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertNotNull(Bridges.requirement(platform));
        assertTrue(Spec.platforms().contains(platform));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridges = Bridge.JDK", "bridges = {Bridge.JDK}", "bridges = {Bridge.JDK, Bridge.JDK}"})
    void onlyTheBridgesAskedForAreGenerated(String attributes) throws IOException {
        RegistryCompilation compilation = compile(attributes);
        assertEquals(List.of(), compilation.messages());
        assertEquals(
                Set.of("CloseCode", "CloseCodes", "CloseReason", "JdkBridge"),
                compilation.sources().keySet());
    }

    @Test
    void noneIsGeneratedByDefault() throws IOException {
        assertFalse(compile("").sources().containsKey("JdkBridge"));
    }

    @Test
    void aMissingLibraryIsReportedWithItsCoordinates() {
        RegistryCompilation compilation = compile("bridges = {Bridge.JDK, Bridge.SPRING}");
        assertEquals(
                List.of("[CC039] com.example.chat: the bridge for spring needs"
                        + " org.springframework.web.socket.CloseStatus, which this package cannot see; add"
                        + " org.springframework:spring-websocket to the dependencies"),
                compilation.messages());
    }

    @Test
    void aNamedModuleMustReadTheModuleOfTheLibrary(@TempDir Path folder) throws IOException {
        Path module = Files.writeString(folder.resolve("module-info.java"), "module chat { requires dev.closecodes; }");
        Path annotation = Files.writeString(folder.resolve("package-info.java"), packageInfo("bridges = Bridge.JDK"));
        FolderCompilation compilation = FolderCompilation.javac(
                folder.resolve("out"),
                List.of(module, annotation),
                "--module-path",
                GeneratedModule.runtime().toString());
        assertEquals(
                List.of("[CC039] com.example.chat: the bridge for jdk needs java.net.http.WebSocket, which this package"
                        + " cannot see; add the module java.net.http to the dependencies, and `requires` its module in"
                        + " module-info.java"),
                compilation.errors());
        assertEquals(Map.of(), compilation.sources(), "nothing is half-written");
    }

    @Test
    void aTypeOfALibraryMayHaveTheNameOfAGeneratedType() throws IOException {
        RegistryCompilation compilation = compile("bridges = Bridge.JAKARTA", JAKARTA);
        assertEquals(List.of(), compilation.messages());
        String source = compilation.source("JakartaBridge");
        assertTrue(source.contains("static CloseReason fromJakarta(jakarta.websocket."), source);
        assertTrue(source.contains("static jakarta.websocket.CloseReason toJakarta(CloseReason reason)"), source);
    }

    @Test
    void aPrefixIsPartOfTheNames() throws IOException {
        RegistryCompilation compilation = compile("bridges = Bridge.JAKARTA, prefix = \"Chat\"", JAKARTA);
        assertEquals(List.of(), compilation.messages());
        String source = compilation.source("ChatJakartaBridge");
        assertTrue(source.contains("static CloseReason toJakarta(ChatCloseReason reason)"), source);
    }

    @Test
    void onlyCodesThatTheLibraryRefusesAreReplaced() throws IOException {
        String jdk = compile("bridges = Bridge.JDK").source("JdkBridge");
        assertTrue(
                jdk.contains("(code >= 1002 && code <= 1003) || code == 1007 || (code >= 1009 && code <= 1010)"), jdk);
        assertFalse(compile("bridges = Bridge.JAKARTA", JAKARTA)
                .source("JakartaBridge")
                .contains("truncated"));
    }
}
