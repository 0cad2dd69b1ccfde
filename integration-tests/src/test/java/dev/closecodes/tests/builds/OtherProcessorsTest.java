package dev.closecodes.tests.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lombok, MapStruct and our processor in one compilation. Each needs what another generates. */
final class OtherProcessorsTest {

    private static final Path LOMBOK = Libraries.jar("lombok");
    private static final Path MAPSTRUCT = Libraries.jar("mapstruct-processor");
    private static final Path BINDING = Libraries.jar("lombok-mapstruct-binding");

    @TempDir
    Path project;

    private static Stream<Arguments> orders() {
        return Compiler.javacs().stream()
                .flatMap(javac -> Stream.of(
                        Arguments.of(javac, List.of(Libraries.PROCESSOR, LOMBOK, MAPSTRUCT, BINDING)),
                        Arguments.of(javac, List.of(BINDING, MAPSTRUCT, LOMBOK, Libraries.PROCESSOR))));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void workInAnyOrder(Compiler javac, List<Path> processors) throws IOException {
        String classPath =
                Libraries.RUNTIME + File.pathSeparator + Libraries.jar("mapstruct") + File.pathSeparator + LOMBOK;
        Build build = new Build(project)
                .files("with-other-processors")
                .classPath(classPath)
                .processorPath(Libraries.path(processors.toArray(Path[]::new)));
        Command.Outcome outcome = build.with(javac);
        assertTrue(outcome.succeeded(), outcome::output);
        List<String> main = List.of(
                javac.jdk().program("java"),
                "-classpath",
                build.output() + File.pathSeparator + classPath,
                "com.example.chat.Main");
        assertEquals(
                new Command.Outcome(true, "SessionView(user=Ada, code=INVALID_ID, apple=idIsInvalid, number=1001)\n"),
                Command.run(project, main));
    }
}
