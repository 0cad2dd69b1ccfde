package dev.closecodes.processor;

import dev.closecodes.processor.model.Place;
import dev.closecodes.processor.model.ProblemId;
import dev.closecodes.processor.model.Problems;
import dev.closecodes.processor.model.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Finds and reads the registry file: the only place with input. Build tools differ in where they put resources and in
 * what they tell the compiler of it, so the places are tried from the most to the least certain.
 */
final class RegistryLocator {

    private static final int MAX_BYTES = 1 << 20;

    private static final List<StandardLocation> LOCATIONS = List.of(
            StandardLocation.CLASS_OUTPUT,
            StandardLocation.SOURCE_PATH,
            StandardLocation.ANNOTATION_PROCESSOR_PATH,
            StandardLocation.CLASS_PATH);

    private final ProcessingEnvironment environment;
    private final Options options;
    private final Request request;
    private final Problems problems;
    private final List<String> tried = new ArrayList<>();

    RegistryLocator(ProcessingEnvironment environment, Options options, Request request, Problems problems) {
        this.environment = environment;
        this.options = options;
        this.request = request;
        this.problems = problems;
    }

    /** Finds the file; empty if that was reported as a problem. */
    Optional<RegistryFile> find() {
        if (!isRelative(request.registry())) {
            problems.add(
                    ProblemId.CC001,
                    "the registry " + Quote.of(request.registry())
                            + " has to be a relative path with `/` between its parts and"
                            + " without `..`; for a file elsewhere use -A" + Options.REGISTRY + "=<absolute file>");
            return Optional.empty();
        }
        Optional<Found> found =
                byOption().or(this::inLocations).or(this::besideSource).or(this::inResourceFolders);
        if (found.isEmpty()) {
            problems.add(ProblemId.CC001, notFound());
        }
        return found.flatMap(this::text);
    }

    private Optional<Found> byOption() {
        return options.registry()
                .flatMap(given -> open(Files.isDirectory(given) ? given.resolve(request.registry()) : given));
    }

    private Optional<Found> inLocations() {
        String packageName = request.target().getQualifiedName().toString();
        return LOCATIONS.stream()
                .flatMap(location -> List.of(packageName, "").stream()
                        .distinct()
                        .map(folder -> open(location, folder))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    private Optional<Found> besideSource() {
        return new ProjectFolders(environment)
                .ofSource(request.element())
                .flatMap(folder -> open(folder.resolve(request.registry())));
    }

    private Optional<Found> inResourceFolders() {
        String packageFolder = request.target().getQualifiedName().toString().replace('.', '/');
        return new ProjectFolders(environment)
                .ofResources().stream()
                        .flatMap(folder -> List.of(folder.resolve(packageFolder), folder).stream()
                                .map(place -> open(place.resolve(request.registry())))
                                .flatMap(Optional::stream))
                        .findFirst();
    }

    private Optional<Found> open(JavaFileManager.Location location, String packageName) {
        String name =
                packageName.isEmpty() ? request.registry() : packageName.replace('.', '/') + "/" + request.registry();
        try {
            FileObject file = environment.getFiler().getResource(location, packageName, request.registry());
            // javac gives an object for a file that does not exist; only opening it tells.
            try (InputStream in = file.openInputStream()) {
                return Optional.of(Found.read(in, file.toUri()));
            }
        } catch (IOException | RuntimeException absent) {
            // ECJ throws unchecked exceptions for a location that is not set.
            tried.add(location.getName() + ": " + name);
            return Optional.empty();
        }
    }

    private Optional<Found> open(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(Found.read(in, file.toUri()));
        } catch (IOException | RuntimeException absent) {
            tried.add(file.toString());
            return Optional.empty();
        }
    }

    private Optional<RegistryFile> text(Found found) {
        if (found.bytes().remaining() > MAX_BYTES) {
            problems.add(ProblemId.CC002, place(1, 1), "the file is larger than 1 MiB; a registry is a few kilobytes");
            return Optional.empty();
        }
        ByteBuffer bytes = found.bytes();
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        if (decoder.decode(bytes, text, true).isError()) {
            problems.add(
                    ProblemId.CC002,
                    placeBehind(text.flip().toString()),
                    "the file is not UTF-8 here; save it as UTF-8");
            return Optional.empty();
        }
        return Optional.of(new RegistryFile(request.registry(), text.flip().toString(), found.origin()));
    }

    private Place placeBehind(String text) {
        int lineStart = text.lastIndexOf('\n') + 1;
        return place(1 + (int) text.chars().filter(c -> c == '\n').count(), 1 + text.length() - lineStart);
    }

    private Place place(int line, int column) {
        return new Place(request.registry(), line, column);
    }

    private String notFound() {
        return "the registry " + request.registry() + " was not found. Tried:\n  " + String.join("\n  ", tried)
                + "\nMaven: put it in src/main/resources, at the root or in the folder of the package."
                + "\nGradle: the same; should it still not be found, add"
                + "\n  tasks.compileJava { options.compilerArgs.add(\"-A" + Options.REGISTRY
                + "=$projectDir/src/main/resources\") }";
    }

    private static boolean isRelative(String name) {
        try {
            Path path = Path.of(name);
            return !path.isAbsolute()
                    && !name.startsWith("/")
                    && !name.contains("\\")
                    && path.equals(path.normalize())
                    && !path.startsWith("..");
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private record Found(ByteBuffer bytes, String origin) {

        static Found read(InputStream in, URI origin) throws IOException {
            return new Found(ByteBuffer.wrap(in.readNBytes(MAX_BYTES + 1)), origin.toString());
        }
    }
}
