package dev.closecodes.tests.builds;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One compilation of one project folder, with the processor's jar. A test changes only what it is about. */
final class Build {

    private final Path project;

    private final List<String> jvmOptions = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();
    private String processorPath = Libraries.PROCESSOR.toString();
    private String classPath = Libraries.RUNTIME;
    private String classPathOption = "-classpath";
    private Path output;

    Build(Path project) {
        this.project = project;
        output = project.resolve("target/classes");
    }

    /** Copies a folder of {@code src/test/projects} into the project folder. */
    Build files(String name) throws IOException {
        return files(name, StandardCharsets.UTF_8);
    }

    /** Copies a folder as {@link #files(String)} does, with the Java sources, and only these, in an encoding. */
    Build files(String name, Charset encoding) throws IOException {
        Path from = Libraries.MODULE.resolve("src/test/projects").resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String relative = from.relativize(file).toString();
                String text = Files.readString(file);
                if (relative.endsWith(".java")) {
                    sources.add(write(relative, text, encoding));
                } else {
                    write(relative, text, StandardCharsets.UTF_8);
                }
            }
        }
        return this;
    }

    Build source(String name, String text) throws IOException {
        sources.add(write(name, text, StandardCharsets.UTF_8));
        return this;
    }

    private Path write(String name, String text, Charset encoding) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, encoding);
    }

    Build option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Build jvmOption(String... more) {
        jvmOptions.addAll(List.of(more));
        return this;
    }

    Build processorPath(String path) {
        processorPath = path;
        return this;
    }

    Build classPath(String path) {
        classPath = path;
        return this;
    }

    Build modulePath(String path) {
        classPath = path;
        classPathOption = "--module-path";
        return this;
    }

    Build output(String folder) {
        output = project.resolve(folder);
        return this;
    }

    Path output() {
        return output;
    }

    /** Runs the compiler. */
    Command.Outcome with(Compiler compiler) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-d", Files.createDirectories(output).toString()));
        arguments.addAll(List.of("-s", Files.createDirectories(generated()).toString()));
        // The order matters: if the class path is the second of the two, ECJ also uses it as the processor path.
        arguments.addAll(List.of(classPathOption, classPath, "-processorpath", processorPath));
        if (options.stream().noneMatch("-encoding"::equals)) {
            arguments.addAll(List.of("-encoding", "UTF-8"));
        }
        arguments.addAll(List.of("--release", "17"));
        arguments.addAll(options);
        sources.forEach(source -> arguments.add(source.toString()));
        return compiler.run(project, jvmOptions, arguments);
    }

    /** Returns the generated sources by path, as the compiler has written them, with one character for each byte. */
    Map<String, String> generatedSources() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(generated())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                found.put(
                        generated().relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return found;
    }

    private Path generated() {
        return project.resolve("target/generated-sources");
    }
}
