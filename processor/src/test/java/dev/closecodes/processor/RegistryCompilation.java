package dev.closecodes.processor;

import static com.google.testing.compile.Compiler.javac;
import static com.google.testing.compile.JavaFileObjects.forSourceString;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Compiles the package {@code com.example.chat} with a registry, in memory. */
final class RegistryCompilation {

    static final JavaFileObject PACKAGE_INFO = forSourceString("com.example.chat.package-info", """
            @WebSocketCloseCodes(value = "close-codes.yaml", roles = {Role.CLIENT, Role.SERVER})
            package com.example.chat;

            import dev.closecodes.Role;
            import dev.closecodes.WebSocketCloseCodes;
            """);

    static final JavaFileObject PROTOCOL_ALONE = forSourceString(
            "com.example.chat.package-info",
            "@dev.closecodes.WebSocketCloseCodes(roles = {dev.closecodes.Role.CLIENT, dev.closecodes.Role.SERVER})"
                    + " package com.example.chat;");

    private final Compilation compilation;

    private RegistryCompilation(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Compiles with a registry that is written to a file in the folder. */
    static RegistryCompilation of(Path folder, String registry, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("close-codes.yaml"), registry);
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-Aclosecodes.registry=" + file);
        return of(all, PACKAGE_INFO);
    }

    /**
     * Compiles with a registry, every lint, a check of names in Javadoc, and empty types of the user in the same
     * package.
     */
    static RegistryCompilation withTypes(Path folder, String registry, String... types) throws IOException {
        Path file = Files.writeString(folder.resolve("close-codes.yaml"), registry);
        List<JavaFileObject> sources = new ArrayList<>(List.of(PACKAGE_INFO));
        for (String type : types) {
            sources.add(forSourceString("com.example.chat." + type, "package com.example.chat; class " + type + " {}"));
        }
        return of(
                List.of("-Aclosecodes.registry=" + file, "-Xlint:all,-processing", "-Werror", "-Xdoclint:reference"),
                sources.toArray(JavaFileObject[]::new));
    }

    /** Compiles any sources with any options. */
    static RegistryCompilation of(List<String> options, JavaFileObject... sources) {
        Compiler compiler = javac().withProcessors(new CloseCodesProcessor()).withOptions(options);
        return new RegistryCompilation(compiler.compile(sources));
    }

    boolean succeeded() {
        return compilation.status() == Compilation.Status.SUCCESS;
    }

    /** The messages of all errors, in the order reported. */
    List<String> errors() {
        return compilation.errors().stream().map(RegistryCompilation::text).toList();
    }

    List<String> messages() {
        return compilation.diagnostics().stream().map(RegistryCompilation::text).toList();
    }

    /** The text of one generated source. */
    String source(String type) throws IOException {
        return Objects.requireNonNull(sources().get(type), type);
    }

    /** The text of each generated source by the simple name of its type. */
    Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String name = Path.of(file.getName()).getFileName().toString();
            sources.put(name.substring(0, name.length() - ".java".length()), read(file));
        }
        return sources;
    }

    /** The compiled classes by name. */
    Map<String, byte[]> classFiles() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        String root = "/" + StandardLocation.CLASS_OUTPUT + "/";
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                try (InputStream in = file.openInputStream()) {
                    String name = file.getName().substring(root.length()).replace('/', '.');
                    classes.put(name.substring(0, name.length() - ".class".length()), in.readAllBytes());
                }
            }
        }
        return classes;
    }

    /** What javac says of the generated sources alone, with every lint and doclint on. */
    List<Diagnostic<? extends JavaFileObject>> lint() throws IOException {
        return javac().withOptions("-proc:none", "-Xlint:all", "-Werror", "-Xdoclint:all/protected")
                .compile(sources().entrySet().stream()
                        .map(source -> forSourceString("com.example.chat." + source.getKey(), source.getValue()))
                        .toList())
                .diagnostics();
    }

    /** A loader of the compiled classes. */
    ClassLoader classes() throws IOException {
        Map<String, byte[]> classes = classFiles();
        return new ClassLoader(RegistryCompilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static String text(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(null);
    }

    private static String read(JavaFileObject file) throws IOException {
        try (InputStream in = file.openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
