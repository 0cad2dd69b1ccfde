package dev.closecodes.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks, in a test, that a registry has not changed since the code was generated from it. Some build tools, such as
 * Maven, do not compile again if only a resource has changed.
 *
 * <p>Tests do not use this class directly. They call the generated {@code CloseCodes.requireCurrentRegistry()}.
 */
public final class RegistryGuard {

    private final Function<String, InputStream> resources;

    private RegistryGuard(Function<String, InputStream> resources) {
        this.resources = resources;
    }

    /**
     * Creates a guard that looks for files in the same places as the processor: in the annotated package and at the
     * root of the class path.
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
     * @param name the path of the file, relative to the package or to the root
     * @param sha256 the SHA-256 of the file when the code was generated, in lower-case hexadecimal
     * @return this guard
     * @throws IllegalStateException if the file has changed or is not on the class path; the message says what to do
     * @throws UncheckedIOException if the file cannot be read
     */
    public RegistryGuard requireCurrent(String name, String sha256) {
        Optional<String> inPackage = sha256(name);
        Optional<String> atRoot = sha256("/" + name);
        if (inPackage.isEmpty() && atRoot.isEmpty()) {
            throw new IllegalStateException(
                    name + " is not on the class path, so it cannot be compared; put it in src/main/resources");
        }
        // One match is enough: the processor may have read the file in either place.
        if (!sha256.equals(inPackage.orElse("")) && !sha256.equals(atRoot.orElse(""))) {
            throw new IllegalStateException(name
                    + " was edited after the code was generated from it; compile again, with Maven: mvn clean compile");
        }
        return this;
    }

    private Optional<String> sha256(String name) {
        try (InputStream file = resources.apply(name)) {
            return file == null ? Optional.empty() : Optional.of(sha256(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " cannot be read", broken);
        }
    }

    private static String sha256(InputStream file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform must support SHA-256", impossible);
        }
    }
}
