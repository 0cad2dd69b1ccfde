package dev.closecodes.tests.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The registry is found and the generated code compiles in every layout of a build tool. */
final class LayoutTest {

    private static final String PACKAGE_INFO = """
            @dev.closecodes.WebSocketCloseCodes(value = "chat.yaml", roles = {dev.closecodes.Role.CLIENT, dev.closecodes.Role.SERVER})
            package com.example.chat;
            """;

    private static final String USER = """
            package com.example.chat;

            class User {
                CloseReason reason() {
                    return new CloseReason(CloseCode.FOUND_HERE, "");
                }
            }
            """;

    private static final String REGISTRY = "codes: [{code: 4001, name: FOUND_HERE}]\n";

    @TempDir
    Path project;

    private static Stream<Arguments> everywhere() {
        return Stream.of(Layout.values())
                .flatMap(layout -> Compiler.all().stream().map(compiler -> Arguments.of(layout, compiler)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void findsRegistryAndCompiles(Layout layout, Compiler compiler) throws IOException {
        Build build = new Build(project)
                .source("src/main/java/com/example/chat/package-info.java", PACKAGE_INFO)
                .option("-Aclosecodes.verbose");
        // ECJ puts code that any processor generates in a named module into no module. So no other code can use it.
        boolean isUsed = !(compiler.isEcj() && layout == Layout.NAMED_MODULE);
        if (isUsed) {
            build.source("src/main/java/com/example/chat/User.java", USER);
        }
        Path registry = project.resolve(layout.registry);
        layout.create(build, registry);
        Command.Outcome outcome = build.with(compiler);
        assertTrue(outcome.succeeded(), outcome::output);
        assertTrue(
                outcome.output().lines().anyMatch(line -> line.contains(" uses " + layout.registry)), outcome::output);
        assertEquals(5, build.generatedSources().size());
        assertTrue(Files.isRegularFile(build.output().resolve("com/example/chat/CloseCode.class")));
        assertEquals(isUsed, Files.isRegularFile(build.output().resolve("com/example/chat/User.class")));
    }

    private enum Layout {
        MAVEN("target/classes/chat.yaml"),

        GRADLE("build/resources/main/chat.yaml") {
            @Override
            void create(Build build, Path registry) throws IOException {
                super.create(build.output("build/classes/java/main").option("-sourcepath", ""), registry);
            }
        },

        /** Gradle compiles before it copies resources. */
        GRADLE_BEFORE_IT_COPIES("src/main/resources/com/example/chat/chat.yaml") {
            @Override
            void create(Build build, Path registry) throws IOException {
                super.create(build.output("build/classes/java/main").option("-sourcepath", ""), registry);
            }
        },

        /** This module reads neither JSpecify nor java.compiler. */
        NAMED_MODULE("target/classes/chat.yaml") {
            @Override
            void create(Build build, Path registry) throws IOException {
                build.source(
                                "src/main/java/module-info.java",
                                "module chat { requires transitive dev.closecodes; exports com.example.chat; }\n")
                        .modulePath(Libraries.jar("closecodes-runtime").toString());
                super.create(build, registry);
            }
        },

        JAR_ON_THE_CLASS_PATH("library.jar") {
            @Override
            void create(Build build, Path registry) throws IOException {
                try (OutputStream file = Files.newOutputStream(registry);
                        JarOutputStream out = new JarOutputStream(file)) {
                    out.putNextEntry(new JarEntry("chat.yaml"));
                    out.write(REGISTRY.getBytes(StandardCharsets.UTF_8));
                }
                build.classPath(Libraries.RUNTIME + File.pathSeparator + registry);
            }
        },

        BESIDE_PACKAGE_INFO("src/main/java/com/example/chat/chat.yaml"),

        BY_OPTION("elsewhere/any-name.yaml") {
            @Override
            void create(Build build, Path registry) throws IOException {
                super.create(build.option("-Aclosecodes.registry=" + registry), registry);
            }
        };

        final String registry;

        Layout(String registry) {
            this.registry = registry;
        }

        void create(Build build, Path file) throws IOException {
            Files.createDirectories(file.getParent());
            Files.writeString(file, REGISTRY);
        }
    }
}
