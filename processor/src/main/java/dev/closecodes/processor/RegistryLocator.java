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
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
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

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final List<StandardLocation> OF_THE_PROJECT =
            List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH);

    /** Last, since a library may have a registry of the same name. */
    private static final List<StandardLocation> OF_LIBRARIES =
            List.of(StandardLocation.ANNOTATION_PROCESSOR_PATH, StandardLocation.CLASS_PATH);

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
        Optional<Found> found = options.registry().map(this::byOption).orElseGet(this::byConvention);
        if (found.isEmpty()) {
            problems.add(ProblemId.CC001, notFound());
        }
        return found.flatMap(this::text);
    }

    private Optional<Found> byOption(Path given) {
        return Files.isDirectory(given)
                ? open(given.resolve(request.registry()), request.registry())
                : open(given, given.getFileName().toString());
    }

    /** The folder of the package comes before the root, wherever it is, and the project before its libraries. */
    private Optional<Found> byConvention() {
        String packageName = request.target().getQualifiedName().toString();
        ProjectFolders folders = new ProjectFolders(environment);
        List<Path> resources = folders.ofResources();
        Path packageFolder = Path.of(packageName.replace('.', '/'));
        return in(OF_THE_PROJECT, packageName)
                .or(() -> inFolders(folders.ofSource(request.element()).stream().toList()))
                .or(() -> inFolders(resources.stream()
                        .map(folder -> folder.resolve(packageFolder))
                        .toList()))
                .or(() -> in(OF_THE_PROJECT, ""))
                .or(() -> inFolders(resources))
                .or(() -> in(OF_LIBRARIES, packageName)
                        .or(() -> in(OF_LIBRARIES, ""))
                        .map(Found::ofLibrary));
    }

    private Optional<Found> in(List<StandardLocation> locations, String packageName) {
        return locations.stream()
                .map(location -> open(location, packageName))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Found> inFolders(List<Path> folders) {
        return folders.stream()
                .map(folder -> open(folder.resolve(request.registry()), request.registry()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Found> open(JavaFileManager.Location location, String packageName) {
        try {
            FileObject file = environment.getFiler().getResource(location, packageName, request.registry());
            // javac gives an object for a file that does not exist; only opening it tells.
            try (InputStream in = file.openInputStream()) {
                return Optional.of(Found.read(in, request.registry(), file.toUri()));
            }
        } catch (AccessDeniedException denied) {
            return Optional.of(Found.unreadable(request.registry(), denied));
        } catch (IOException | RuntimeException absent) {
            // ECJ throws unchecked exceptions for a location that is not set.
            String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
            tried.add(location.getName() + ": " + folder + request.registry());
            return Optional.empty();
        }
    }

    private Optional<Found> open(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            tried.add(file.toString());
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(Found.read(in, name, file.toUri()));
        } catch (IOException denied) {
            return Optional.of(Found.unreadable(name, denied));
        }
    }

    private Optional<RegistryFile> text(Found found) {
        ByteBuffer bytes = found.bytes();
        if (found.failure().isPresent()) {
            return refuse(
                    new Place(found.name(), 1, 1),
                    "the file is there, but cannot be read: " + found.failure().get());
        }
        if (bytes.remaining() > MAX_BYTES) {
            return refuse(
                    new Place(found.name(), 1, 1), "the file is larger than 1 MiB; a registry is a few kilobytes");
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.remaining());
        boolean isUtf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(bytes, decoded, true)
                .isError();
        String text = decoded.flip().toString();
        String withoutMark = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return isUtf8
                ? Optional.of(new RegistryFile(found.name(), withoutMark, found.origin(), found.isOfLibrary()))
                : refuse(Place.behind(found.name(), withoutMark), "the file is not UTF-8 here; save it as UTF-8");
    }

    private Optional<RegistryFile> refuse(Place place, String text) {
        problems.add(ProblemId.CC002, place, text);
        return Optional.empty();
    }

    private String notFound() {
        return "the registry " + Quote.of(request.registry()) + " was not found. Tried:\n  "
                + String.join("\n  ", tried)
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

    /** The first file there is: it ends the search, whatever is wrong with it. */
    private record Found(
            String name, ByteBuffer bytes, String origin, boolean isOfLibrary, Optional<IOException> failure) {

        static Found read(InputStream in, String name, URI origin) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(MAX_BYTES + 1));
            return new Found(name, bytes, origin.toString(), false, Optional.empty());
        }

        static Found unreadable(String name, IOException failure) {
            return new Found(name, ByteBuffer.allocate(0), "", false, Optional.of(failure));
        }

        Found ofLibrary() {
            return new Found(name, bytes, origin, true, failure);
        }
    }
}
