package dev.closecodes.processor;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * Compiles files in real folders, as a build tool does, with javac or with ECJ.
 *
 * @param messages of the diagnostics of every kind
 * @param errors the messages of the errors alone
 */
record FolderCompilation(boolean succeeded, List<String> messages, List<String> errors, Path output) {

    static FolderCompilation javac(Path output, List<Path> sources, String... options) throws IOException {
        return run(ToolProvider.getSystemJavaCompiler(), output, sources, options);
    }

    static FolderCompilation ecj(Path output, List<Path> sources, String... options) throws IOException {
        return run(new EclipseCompiler(), output, sources, options);
    }

    private static FolderCompilation run(JavaCompiler compiler, Path output, List<Path> sources, String... options)
            throws IOException {
        String out = Files.createDirectories(output).toString();
        List<String> all = new ArrayList<>(List.of("-d", out, "-s", out, "--release", "17"));
        all.addAll(List.of(options));
        if (!all.contains("-classpath") && !all.contains("--module-path")) {
            all.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(), files, found, all, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new CloseCodesProcessor()));
            boolean succeeded = task.call();
            return new FolderCompilation(succeeded, texts(found, false), texts(found, true), output);
        }
    }

    /** The text of one generated source. */
    String source(String type) throws IOException {
        return Objects.requireNonNull(sources().get(type), type);
    }

    /** The text of each generated source by the simple name of its type. */
    Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java")) {
                    sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static List<String> texts(DiagnosticCollector<JavaFileObject> found, boolean errorsOnly) {
        return found.getDiagnostics().stream()
                .filter(diagnostic -> !errorsOnly || diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }
}
