package dev.closecodes.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks, in a test, that a registry has not changed since the code was generated from it. Some build tools, such as
 * Maven, do not compile again if only a resource has changed.
 *
 * <p>Tests do not use this class directly. They call the generated {@code CloseCodes.requireCurrentRegistry()}.
 */
@SuppressWarnings("exports") // JSpecify is optional for users.
public final class RegistryGuard {

    private final Function<String, InputStream> resources;

    private RegistryGuard(Function<String, InputStream> resources) {
        this.resources = resources;
    }

    /**
     * Creates a guard.
     *
     * @param resources the {@code getResourceAsStream} method of a class in the annotated package; it returns
     *     {@code null} if there is no resource with the name
     * @return a new guard
     * @throws NullPointerException if {@code resources} is {@code null}
     */
    public static RegistryGuard of(Function<String, InputStream> resources) {
        return new RegistryGuard(Objects.requireNonNull(resources, "resources"));
    }

    /**
     * Checks that a file has the same content as when the code was generated.
     *
     * @param name the path of the file from the root, with a slash at the start; or, without this slash, its path
     *     relative to the package or to the root
     * @param sha256 the SHA-256 of the file when the code was generated, in lower-case hexadecimal
     * @return this guard
     * @throws IllegalStateException if the file has changed or is not on the class path; the message says what to do
     * @throws UncheckedIOException if the file cannot be read
     */
    public RegistryGuard requireCurrent(String name, String sha256) {
        Set<String> found = new HashSet<>();
        sha256(name, resources).ifPresent(found::add);
        if (!name.startsWith("/")) {
            sha256("/" + name, resources).ifPresent(found::add);
        }
        String shown = withoutSlash(name);
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    shown + " is not on the class path, so it cannot be compared; put it in src/main/resources");
        }
        // One match is enough: the processor may have read the file in either place.
        if (!found.contains(sha256)) {
            throw new IllegalStateException(shown
                    + " was edited after the code was generated from it; compile again, with Maven: mvn clean compile");
        }
        return this;
    }

    /**
     * Checks that a file of a library has the same content as when the code was generated.
     *
     * @param loader the class loader of the generated code; {@code null} if it is the bootstrap loader
     * @param name the path of the file from the root of the library, with a slash at the start
     * @param sha256 the SHA-256 of the file when the code was generated, in lower-case hexadecimal
     * @return this guard
     * @throws IllegalStateException if the file has changed or is not on the class path; the message says what to do
     * @throws UncheckedIOException if the file cannot be read
     */
    public RegistryGuard requireCurrentLibrary(@Nullable ClassLoader loader, String name, String sha256) {
        if (!sha256OfLibrary(loader, name).isPresent()) {
            throw new IllegalStateException("classpath:" + withoutSlash(name)
                    + " is not on the class path, so it cannot be compared; add its library to the class path of the"
                    + " tests");
        }
        return requireCurrentLibraryIfPresent(loader, name, sha256);
    }

    /**
     * Does the same as {@link #requireCurrentLibrary}, but accepts that the file is not found. The processor may have
     * found it on the processor path only. The class loader does not find files in the packages of other named modules.
     *
     * @param loader the class loader of the generated code; {@code null} if it is the bootstrap loader
     * @param name the path of the file from the root of the library, with a slash at the start
     * @param sha256 the SHA-256 of the file when the code was generated, in lower-case hexadecimal
     * @return this guard
     * @throws IllegalStateException if the file has changed; the message says what to do
     * @throws UncheckedIOException if the file cannot be read
     */
    public RegistryGuard requireCurrentLibraryIfPresent(@Nullable ClassLoader loader, String name, String sha256) {
        if (!sha256OfLibrary(loader, name).orElse(sha256).equals(sha256)) {
            throw new IllegalStateException("classpath:" + withoutSlash(name)
                    + " was edited, or its library was replaced, after the code was generated from it; compile again,"
                    + " with Maven: mvn clean compile");
        }
        return this;
    }

    /** In a named module, only the class loader finds files of other modules and of the class path. */
    private static Optional<String> sha256OfLibrary(@Nullable ClassLoader loader, String name) {
        return sha256(
                withoutSlash(name),
                loader == null ? ClassLoader::getSystemResourceAsStream : loader::getResourceAsStream);
    }

    private static String withoutSlash(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static Optional<String> sha256(String name, Function<String, InputStream> resources) {
        try (InputStream file = resources.apply(name)) {
            return file == null ? Optional.empty() : Optional.of(sha256(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(withoutSlash(name) + " cannot be read", broken);
        }
    }

    private static String sha256(InputStream file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[8192];
            for (int length = file.read(piece); length >= 0; length = file.read(piece)) {
                digest.update(piece, 0, length);
            }
            return String.format("%064x", new BigInteger(1, digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform must support SHA-256", impossible);
        }
    }
}
