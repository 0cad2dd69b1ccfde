package dev.closecodes.processor;

import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the annotation says of the frame codecs, and what becomes of it. */
final class FrameCodecRequestTest {

    private static final String IMPORTS =
            " import dev.closecodes.ExtensionBit; import dev.closecodes.Role; import dev.closecodes.WebSocketCloseCodes;";

    @TempDir
    Path folder;

    private static RegistryCompilation compile(String attributes) {
        return RegistryCompilation.of(
                List.of(), forSourceString("com.example.chat.package-info", packageInfo(attributes)));
    }

    private static String packageInfo(String attributes) {
        String roles = attributes.contains("roles") ? "" : "roles = {Role.CLIENT, Role.SERVER}";
        String separator = roles.isEmpty() || attributes.isEmpty() ? "" : ", ";
        return "@WebSocketCloseCodes(" + roles + separator + attributes + ") package com.example.chat;" + IMPORTS;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "roles = Role.SERVER, ServerFrameCodec",
                "roles = {Role.CLIENT}, ClientFrameCodec",
                "'roles = {Role.SERVER, Role.SERVER}', ServerFrameCodec",
            })
    void onlyTheRolesAskedForAreGenerated(String attributes, String codec) throws IOException {
        RegistryCompilation compilation = compile(attributes);
        assertEquals(List.of(), compilation.messages());
        assertEquals(
                Set.of("CloseCode", "CloseCodes", "CloseReason", codec),
                compilation.sources().keySet());
    }

    @Test
    void noRoleIsNoCodec() throws IOException {
        assertEquals(
                Set.of("CloseCode", "CloseCodes", "CloseReason"),
                compile("roles = {}").sources().keySet());
        assertEquals(
                Set.of("CloseCode", "CloseCodes", "CloseReason"),
                RegistryCompilation.of(
                                List.of(),
                                forSourceString(
                                        "com.example.chat.package-info",
                                        "@dev.closecodes.WebSocketCloseCodes package com.example.chat;"))
                        .sources()
                        .keySet(),
                "by default");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'', 16_777_216, 16_777_216",
                "maxMessageBytes = 1000, 1_000, 1_000",
                "maxMessageBytes = 1L << 40, 16_777_216, 1_099_511_627_776L",
                "maxFrameBytes = 0xFFFF, 65_535, 16_777_216",
                "'maxFrameBytes = 1, maxMessageBytes = 1', 1, 1",
                "'maxFrameBytes = (1L << 48) - 1, maxMessageBytes = (1L << 48) - 1', 281_474_976_710_655L, 281_474_976_710_655L",
            })
    void limitsAreConstants(String attributes, String frame, String message) throws IOException {
        RegistryCompilation compilation = compile(attributes);
        assertEquals(List.of(), compilation.messages());
        for (String codec : List.of("ServerFrameCodec", "ClientFrameCodec")) {
            String source = compilation.source(codec);
            assertTrue(source.contains("long MAX_FRAME_BYTES = " + frame + ";"), source);
            assertTrue(source.contains("long MAX_MESSAGE_BYTES = " + message + ";"), source);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "maxFrameBytes = 0 | maxFrameBytes cannot be 0; it is a number of bytes from 1 to 281474976710655, written with an L if it is too large for an int",
                "maxFrameBytes = -1 | maxFrameBytes cannot be -1; it is a number of bytes from 1 to 281474976710655, written with an L if it is too large for an int",
                "maxMessageBytes = 1L << 48 | maxMessageBytes cannot be 281474976710656; it is a number of bytes from 1 to"
                        + " 281474976710655, written with an L if it is too large for an int",
                "maxFrameBytes = 1L << 48 | maxFrameBytes cannot be 281474976710656; it is a number of bytes from 1 to"
                        + " 281474976710655, written with an L if it is too large for an int",
                "maxFrameBytes = 10, maxMessageBytes = 0 | maxMessageBytes cannot be 0; it is a number of bytes from 1 to"
                        + " 281474976710655, written with an L if it is too large for an int",
                "maxFrameBytes = 2000, maxMessageBytes = 1999 | maxFrameBytes 2000 is more than maxMessageBytes 1999, but a"
                        + " frame cannot be larger than its message; increase maxMessageBytes",
                "maxFrameBytes = 16777217 | maxFrameBytes 16777217 is more than maxMessageBytes 16777216, but a frame"
                        + " cannot be larger than its message; increase maxMessageBytes",
            })
    void limitsThatCannotBeAreRefused(String attributes, String message) {
        RegistryCompilation compilation = compile(attributes);
        assertEquals(List.of("[CC025] com.example.chat: " + message), compilation.errors());
    }

    @Test
    void whatJavacRefusesIsLeftToJavac() throws IOException {
        for (String attributes : List.of(
                "roles = Role.PROXY", "extensionBits = ExtensionBit.RSV4", "maxFrameBytes = \"1\"", "roles = null")) {
            RegistryCompilation compilation = compile(attributes);
            assertFalse(compilation.succeeded(), attributes);
            assertFalse(compilation.errors().toString().contains("[CC"), compilation.errors()::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extensionBits = ExtensionBit.RSV1",
                "extensionBits = {ExtensionBit.RSV3, ExtensionBit.RSV2}",
                "extensionBits = {ExtensionBit.RSV1, ExtensionBit.RSV2, ExtensionBit.RSV3}",
                "maxMessageBytes = 10",
                "prefix = \"Chat\", maxFrameBytes = 100, extensionBits = ExtensionBit.RSV1",
            })
    void everyKindOfCodecIsCleanAndTheSameFromEcj(String attributes) throws IOException {
        RegistryCompilation compilation = compile(attributes);
        assertEquals(List.of(), compilation.lint());

        Path source = Files.writeString(folder.resolve("package-info.java"), packageInfo(attributes));
        FolderCompilation ecj = FolderCompilation.ecj(folder.resolve("ecj"), List.of(source));
        assertEquals(List.of(), ecj.errors());
        assertEquals(compilation.sources(), ecj.sources());
    }

    @Test
    void onlyAnExtensionGetsToSetBits() throws IOException {
        String without = compile("").source("ServerFrameCodec");
        assertTrue(without.contains("(start & (RSV1 | RSV2 | RSV3)) != 0"), without);
        assertTrue(without.contains("int encodeHeader(boolean fin, int opcode, long"), without);
        assertFalse(without.contains("encodeHeader(boolean fin, Set<ExtensionBit>"), without);

        String with = compile("extensionBits = ExtensionBit.RSV1").source("ServerFrameCodec");
        assertTrue(with.contains("(start & (RSV2 | RSV3)) != 0"), with);
        assertTrue(with.contains("int encodeHeader(boolean fin, Set<ExtensionBit> extensionBits, int opcode"), with);
        assertTrue(
                with.contains(
                        "if (extensionBits.contains(ExtensionBit.RSV2) || extensionBits.contains(ExtensionBit.RSV3))"),
                with);
    }

    /** A program that sets the attribute must still compile. */
    @ParameterizedTest
    @ValueSource(strings = {"ServerFrameCodec", "ClientFrameCodec"})
    void anExtensionRemovesNoPublicMember(String codec) throws IOException {
        List<String> with =
                publicMembers(compile("extensionBits = ExtensionBit.RSV1").source(codec));
        List<String> without = publicMembers(compile("").source(codec));
        assertTrue(with.containsAll(without), () -> without + " is not contained in " + with);
        assertTrue(with.size() > without.size(), with::toString);
    }

    /** Returns the first lines of the public methods and constructors, up to the end of the parameters. */
    private static List<String> publicMembers(String source) {
        return Pattern.compile("public [^={]*\\([^)]*\\)")
                .matcher(source)
                .results()
                .map(member -> member.group().replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void masksStandUnderEachOtherAsInTheDiagramOfTheRfc() throws IOException {
        String source = compile("").source("ClientFrameCodec");
        for (String field : List.of(
                "FIN = 0b1000_0000_0000_0000",
                "RSV1 = 0b0100_0000_0000_0000",
                "RSV2 = 0b0010_0000_0000_0000",
                "RSV3 = 0b0001_0000_0000_0000",
                "OPCODE = 0b0000_1111_0000_0000",
                "MASK = 0b0000_0000_1000_0000",
                "LENGTH = 0b0000_0000_0111_1111",
                "CONTROL = 0b0000_1000_0000_0000",
                "CONTINUATION = 0x0",
                "TEXT = 0x1",
                "BINARY = 0x2",
                "CLOSE = 0x8",
                "PING = 0x9",
                "PONG = 0xA")) {
            assertTrue(source.contains("private static final int " + field + ";"), field);
        }
    }
}
