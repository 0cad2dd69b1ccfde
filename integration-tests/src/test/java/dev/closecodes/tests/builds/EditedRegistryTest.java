package dev.closecodes.tests.builds;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the lines of docs/build-tools.md with which Maven compiles again after an edit of a registry. */
final class EditedRegistryTest {

    private static final String PACKAGE_INFO =
            "@dev.closecodes.WebSocketCloseCodes(\"close-codes.yaml\") package com.example.chat;";

    private static final String GENERATED = "target/generated-sources/annotations/com/example/chat/CloseCode.java";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"3.8.1", "3.11.0", "3.12.0", "3.13.0", "3.16.0"})
    void isNoticedInTheSameModule(String compilerPlugin) throws IOException {
        MavenProject project = new MavenProject(folder)
                .write("pom.xml", pom("chat", compilerPlugin, ""))
                .write("src/main/java/com/example/chat/package-info.java", PACKAGE_INFO);
        assertNoticed(project, "src/main/resources/close-codes.yaml", GENERATED);
        Command.Outcome unchanged = assertSucceeds(project.run("compile"));
        assertTrue(unchanged.output().contains("Nothing to compile"), unchanged::output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.12.0", "3.16.0"})
    void isNoticedInAnotherModule(String compilerPlugin) throws IOException {
        MavenProject project = new MavenProject(folder)
                .write(
                        "pom.xml",
                        pom(
                                "all",
                                compilerPlugin,
                                "<packaging>pom</packaging><modules><module>base</module><module>chat</module></modules>"))
                .write("base/pom.xml", module("base", ""))
                .write(
                        "chat/pom.xml",
                        module(
                                "chat",
                                "<dependencies><dependency><groupId>com.example</groupId><artifactId>base</artifactId>"
                                        + "<version>1</version></dependency></dependencies>"))
                .write("chat/src/main/java/com/example/chat/package-info.java", PACKAGE_INFO)
                .write("chat/src/main/resources/close-codes.yaml", "extends: ['classpath:base.yaml']\n");
        assertNoticed(project, "base/src/main/resources/base.yaml", "chat/" + GENERATED);
    }

    private static void assertNoticed(MavenProject project, String registry, String generated) throws IOException {
        project.write(registry, "codes: [{code: 4001, name: BEFORE}]\n");
        assertSucceeds(project.run("compile"));
        assertTrue(project.read(generated).contains("BEFORE(4001)"));

        project.age();
        project.write(registry, "codes: [{code: 4001, name: AFTER}]\n");
        assertSucceeds(project.run("compile"));
        assertTrue(project.read(generated).contains("AFTER(4001)"));
    }

    private static Command.Outcome assertSucceeds(Command.Outcome outcome) {
        assertTrue(outcome.succeeded(), outcome::output);
        return outcome;
    }

    private static String pom(String artifact, String compilerPlugin, String more) throws IOException {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  %s
                  <dependencies>
                    <dependency>
                      <groupId>dev.closecodes</groupId>
                      <artifactId>closecodes-runtime</artifactId>
                      <version>0</version>
                      <scope>system</scope>
                      <systemPath>%s</systemPath>
                    </dependency>
                  </dependencies>
                  <build>
                    <pluginManagement>
                      <plugins>
                        <plugin>
                          <artifactId>maven-resources-plugin</artifactId>
                          <version>3.3.1</version>
                        </plugin>
                        <plugin>
                          <artifactId>maven-compiler-plugin</artifactId>
                          <version>%s</version>
                          <configuration>
                            <compilerArgs>
                              <arg>-processorpath</arg>
                              <arg>%s</arg>
                            </compilerArgs>
                          </configuration>
                        </plugin>
                      </plugins>
                    </pluginManagement>
                    %s
                  </build>
                </project>
                """.formatted(
                        artifact,
                        more,
                        Libraries.jar("closecodes-runtime"),
                        compilerPlugin,
                        Libraries.PROCESSOR,
                        documentedLines());
    }

    private static String module(String artifact, String more) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>com.example</groupId>
                    <artifactId>all</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                  %s
                </project>
                """.formatted(artifact, more);
    }

    /** Returns exactly what users copy. */
    private static String documentedLines() throws IOException {
        String page = Files.readString(Libraries.MODULE.resolve("../docs/build-tools.md"));
        int section = page.indexOf("### Compile again after an edit of a registry");
        String start = "```xml\n";
        int from = page.indexOf(start, section) + start.length();
        return page.substring(from, page.indexOf("```", from));
    }
}
