package dev.closecodes.tests.builds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A compiler that is run as build tools run it: in its own process, with a command line. */
record Compiler(Kind kind, Jdk jdk) {

    /** JVM options for a process that ends soon. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    enum Kind {
        JAVAC,
        ECJ
    }

    static final Compiler RUNNING_JAVAC = new Compiler(Kind.JAVAC, Jdk.RUNNING);

    /** Returns the javac of every JDK, and ECJ on the JDK that runs the tests. */
    static List<Compiler> all() {
        return Stream.concat(javacs().stream(), Stream.of(new Compiler(Kind.ECJ, Jdk.RUNNING)))
                .toList();
    }

    static List<Compiler> javacs() {
        return Jdk.all().stream().map(jdk -> new Compiler(Kind.JAVAC, jdk)).toList();
    }

    boolean isEcj() {
        return kind == Kind.ECJ;
    }

    /** Runs the compiler in a folder. */
    Command.Outcome run(Path folder, List<String> jvmOptions, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        List<String> forJvm =
                Stream.of(SHORT_LIVED, jvmOptions).flatMap(List::stream).toList();
        if (isEcj()) {
            command.add(jdk.program("java"));
            command.addAll(forJvm);
            command.addAll(List.of("-jar", Libraries.jar("ecj").toString()));
        } else {
            command.add(jdk.program("javac"));
            forJvm.forEach(option -> command.add("-J" + option));
        }
        command.addAll(arguments);
        return Command.run(folder, command);
    }

    @Override
    public String toString() {
        return kind == Kind.ECJ ? "ECJ on JDK " + jdk.feature() : "javac " + jdk.feature();
    }
}
