package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finds the registry in the folders that build tools use. The folders and the compilers are real. */
final class RegistryLocatorTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path project;

    private Path source;

    @BeforeEach
    void writeSource() throws IOException {
        source = write(
                "src/main/java/com/example/chat/package-info.java",
                "@dev.closecodes.WebSocketCloseCodes(\"codes.yaml\") package com.example.chat;");
    }

    @Test
    void inTheOutputFolderWhereMavenCopiesIt() throws IOException {
        write("target/classes/codes.yaml", registry("MAVEN"));
        assertFound("MAVEN", "target/classes");
    }

    @Test
    void inTheFolderOfThePackageBeforeTheRoot() throws IOException {
        write("target/classes/codes.yaml", registry("ROOT"));
        write("target/classes/com/example/chat/codes.yaml", registry("BESIDE"));
        assertFound("BESIDE", "target/classes");
    }

    @Test
    void besideThePackageInTheSourcesBeforeTheRootOfTheOutput() throws IOException {
        write("target/classes/codes.yaml", registry("ROOT"));
        write("src/main/java/com/example/chat/codes.yaml", registry("BESIDE"));
        assertFound("BESIDE", "target/classes");
    }

    @Test
    void notInAnEnclosingProject() throws IOException {
        write("src/main/resources/codes.yaml", registry("PARENT"));
        write("child/pom.xml", "<project/>");
        FolderCompilation compilation =
                FolderCompilation.javac(project.resolve("child/target/classes"), List.of(source), "-sourcepath", "");
        assertEquals(1, compilation.errors().size());
        assertTrue(compilation.errors().get(0).startsWith("[CC001] "), compilation.errors()::toString);
    }

    @Test
    void inGradlesResourcesFolder() throws IOException {
        write("build/resources/main/com/example/chat/codes.yaml", registry("GRADLE"));
        assertFound("GRADLE", "build/classes/java/main", "-sourcepath", "");
    }

    @Test
    void inGradlesResourcesFolderWithEcjForEachOfTwoPackages() throws IOException {
        write("build/resources/main/com/example/chat/codes.yaml", registry("GRADLE"));
        write("build/resources/main/com/example/game/codes.yaml", registry("GRADLE_TOO"));
        Path other = write(
                "src/main/java/com/example/game/package-info.java",
                "@dev.closecodes.WebSocketCloseCodes(value = \"codes.yaml\", prefix = \"Game\") package com.example.game;");
        FolderCompilation compilation =
                FolderCompilation.ecj(project.resolve("build/classes/java/main"), List.of(source, other));
        assertHas("GRADLE", compilation);
        assertHas("GRADLE_TOO", compilation);
    }

    @Test
    void inSrcMainResourcesBeforeItIsCopied() throws IOException {
        write("src/main/resources/codes.yaml", registry("UNCOPIED"));
        assertFound("UNCOPIED", "build/classes/java/main", "-sourcepath", "");
    }

    @Test
    void inSrcMainResourcesWithKaptOfGradle() throws IOException {
        write("src/main/resources/codes.yaml", registry("KAPT"));
        assertFound("KAPT", "build/tmp/kapt3/classes/main", "-sourcepath", "");
    }

    @Test
    void inTheResourcesOfAVariantWithKaptOfAndroid() throws IOException {
        write("src/main/resources/codes.yaml", registry("MAIN"));
        assertFound("MAIN", "build/tmp/kapt3/classes/debug", "-sourcepath", "");
        write("src/debug/resources/codes.yaml", registry("DEBUG"));
        assertFound("DEBUG", "build/tmp/kapt3/classes/debug", "-sourcepath", "");
    }

    @Test
    void besidePackageInfo() throws IOException {
        write("src/main/java/com/example/chat/codes.yaml", registry("SIBLING"));
        assertFound("SIBLING", "anywhere/out");
    }

    @Test
    void besidePackageInfoWithEcj() throws IOException {
        write("src/main/java/com/example/chat/codes.yaml", registry("SIBLING"));
        assertHas("SIBLING", FolderCompilation.ecj(project.resolve("anywhere/out"), List.of(source)));
    }

    @Test
    void onTheSourcePath() throws IOException {
        write("more/codes.yaml", registry("SOURCE_PATH"));
        assertFound("SOURCE_PATH", "out", "-sourcepath", project.resolve("more").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "javac, target/classes/my codes.yaml",
        "javac, target/classes/com/example/chat/[my] {codes}.yaml",
        "javac, src/main/java/com/example/chat/my codes.yaml",
        "ecj, target/classes/my codes.yaml",
    })
    void withCharactersThatAreNotAllowedInAUri(String compiler, String file) throws IOException {
        Path registry = write(file, "extends: ['base of all.yaml']\n");
        Files.writeString(registry.resolveSibling("base of all.yaml"), registry("SPACE"));
        Files.writeString(
                source,
                "@dev.closecodes.WebSocketCloseCodes(\"" + registry.getFileName() + "\") package com.example.chat;");
        Path output = project.resolve("target/classes");
        assertHas(
                "SPACE",
                compiler.equals("ecj")
                        ? FolderCompilation.ecj(output, List.of(source))
                        : FolderCompilation.javac(output, List.of(source), "-sourcepath", ""));
    }

    @Test
    void withOtherFilesOfTheSourcePathThatHaveSpaces() throws IOException {
        write("more/codes.yaml", "extends: ['base of all.yaml']\n");
        write("more/base of all.yaml", registry("SPACE"));
        assertFound("SPACE", "out", "-sourcepath", project.resolve("more").toString());
    }

    @Test
    void atTheRootOfAModuleOfTheModuleSourcePath() throws IOException {
        write("modules/chat/codes.yaml", registry("MODULE"));
        Path module = write("modules/chat/module-info.java", "module chat { requires dev.closecodes; }");
        Path info = write("modules/chat/com/example/chat/package-info.java", Files.readString(source));
        FolderCompilation compilation = FolderCompilation.javac(
                project.resolve("out"),
                List.of(module, info),
                "--module-source-path",
                project.resolve("modules").toString(),
                "--module-path",
                GeneratedModule.runtime().toString());
        assertHas("MODULE", compilation);
    }

    @Test
    void inTheResourcesOfGradleBeforeTheCopyWhichCanBeOld() throws IOException {
        write("build/resources/main/codes.yaml", registry("OLD"));
        write("src/main/resources/codes.yaml", registry("EDITED"));
        assertFound("EDITED", "build/classes/java/main", "-sourcepath", "");
    }

    @Test
    void inAJarOnTheClassPath() throws IOException {
        FolderCompilation compilation = FolderCompilation.javac(
                project.resolve("out"), List.of(source), "-classpath", CLASS_PATH + File.pathSeparator + library());
        assertHas("JAR", compilation);
        List<String> messages = compilation.messages();
        assertTrue(
                messages.stream().anyMatch(line -> line.contains("com.example.chat uses library.jar!/codes.yaml")),
                messages::toString);
    }

    @Test
    void inTheProjectBeforeALibraryWithAFileOfTheSameName() throws IOException {
        String[] libraryOnClassPath = {"-classpath", CLASS_PATH + File.pathSeparator + library()};
        write("src/main/resources/codes.yaml", registry("MINE"));
        assertFound("MINE", "build/classes/java/main", libraryOnClassPath);
        write("src/main/java/com/example/chat/codes.yaml", registry("SIBLING"));
        assertFound("SIBLING", "build/classes/java/main", libraryOnClassPath);
    }

    private Path library() throws IOException {
        return LibraryJar.write(project.resolve("library.jar"), Map.of("codes.yaml", registry("JAR")));
    }

    @Test
    void onlyInTheFolderOfTheOption() throws IOException {
        write("target/classes/codes.yaml", registry("MAVEN"));
        Path empty = Files.createDirectories(project.resolve("empty"));
        FolderCompilation compilation = FolderCompilation.javac(
                project.resolve("target/classes"), List.of(source), "-Aclosecodes.registry=" + empty);
        assertEquals(1, compilation.errors().size());
        assertTrue(compilation.errors().get(0).startsWith("[CC001] "), compilation.errors()::toString);
    }

    @Test
    void messagesNameTheFileOfTheOption() throws IOException {
        Path file = write("elsewhere/other-name.yaml", "codes: 4001\n");
        FolderCompilation compilation =
                FolderCompilation.javac(project.resolve("out"), List.of(source), "-Aclosecodes.registry=" + file);
        assertTrue(
                compilation.errors().get(0).startsWith("[CC006] com.example.chat " + file + ":1:8: "),
                compilation.errors()::toString);
    }

    @Test
    void theFileOfTheOptionBeforeAnyOther() throws IOException {
        write("target/classes/codes.yaml", registry("MAVEN"));
        Path file = write("elsewhere/other-name.yaml", registry("OPTION"));
        assertFound("OPTION", "target/classes", "-Aclosecodes.registry=" + file);
    }

    @Test
    void inTheFolderOfTheOption() throws IOException {
        Path file = write("elsewhere/codes.yaml", registry("FOLDER"));
        assertFound("FOLDER", "target/classes", "-Aclosecodes.registry=" + file.getParent());
        write("elsewhere/com/example/chat/codes.yaml", registry("PACKAGE"));
        assertFound("PACKAGE", "target/other", "-Aclosecodes.registry=" + file.getParent());
    }

    private FolderCompilation assertFound(String name, String output, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-Aclosecodes.verbose");
        FolderCompilation compilation =
                FolderCompilation.javac(project.resolve(output), List.of(source), all.toArray(String[]::new));
        assertHas(name, compilation);
        return compilation;
    }

    private static void assertHas(String name, FolderCompilation compilation) throws IOException {
        assertTrue(compilation.succeeded(), compilation.messages()::toString);
        assertTrue(compilation.sources().toString().contains("    " + name + "(4001)"));
    }

    private Path write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private static String registry(String name) {
        return "codes: [{code: 4001, name: " + name + "}]\n";
    }
}
