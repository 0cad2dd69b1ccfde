package dev.closecodes;

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
 * Finds out, in a test, whether a registry was edited after the code was generated from it: Maven, for one, compiles
 * nothing anew if only a resource has changed. Call the generated {@code CloseCodes.requireCurrentRegistry()}.
 */
public final class RegistryGuard {

    private final Function<String, InputStream> resources;

    private RegistryGuard(Function<String, InputStream> resources) {
        this.resources = resources;
    }

    /**
     * A guard that looks where the processor looks: beside a class and at the root.
     *
     * @param resources the {@code getResourceAsStream} of a class in the annotated package; gives null for a resource
     *     that is not there
     * @return a new guard
     * @throws NullPointerException if {@code resources} is null
     */
    public static RegistryGuard of(Function<String, InputStream> resources) {
        return new RegistryGuard(Objects.requireNonNull(resources, "resources"));
    }

    /**
     * Refuses a file that is not the one that the code was generated from.
     *
     * @param name the path of the file, relative to the package or to the root
     * @param sha256 the SHA-256 of its bytes then, in hexadecimal of lower case
     * @return this guard
     * @throws IllegalStateException if the file is another one now, or not on the class path; the message says what to
     *     do
     * @throws UncheckedIOException if the file cannot be read
     */
    public RegistryGuard requireCurrent(String name, String sha256) {
        Optional<String> beside = sha256(name);
        Optional<String> atRoot = sha256("/" + name);
        if (beside.isEmpty() && atRoot.isEmpty()) {
            throw new IllegalStateException(
                    name + " is not on the class path, so it cannot be compared; put it in src/main/resources");
        }
        // Either will do: a file that another one refers to is where that one is.
        if (!sha256.equals(beside.orElse("")) && !sha256.equals(atRoot.orElse(""))) {
            throw new IllegalStateException(name
                    + " was edited after the code was generated from it; compile anew, with Maven: mvn clean compile");
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
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
