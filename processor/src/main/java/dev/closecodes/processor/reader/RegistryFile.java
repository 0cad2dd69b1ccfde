package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Place;
import dev.closecodes.processor.diagnostic.ProblemId;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.TextPositions;
import dev.closecodes.processor.model.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of a registry as it was found, good or bad.
 *
 * @param folder where it was found
 * @param path in the folder
 * @param name what the user calls it
 * @param origin where exactly it was found
 * @param isOfLibrary whether it comes with a library
 * @param failure why it cannot be read, if it cannot
 */
public record RegistryFile(
        RegistryFolder folder,
        String path,
        String name,
        URI origin,
        boolean isOfLibrary,
        ByteBuffer bytes,
        Optional<IOException> failure) {

    private static final int MAX_BYTES = 1 << 20;

    /** Reads a file, but no more than a registry may have. */
    public static RegistryFile read(
            RegistryFolder folder, String path, String name, URI origin, boolean isOfLibrary, InputStream in)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(MAX_BYTES + 1)).asReadOnlyBuffer();
        return new RegistryFile(folder, path, name, origin, isOfLibrary, bytes, Optional.empty());
    }

    /** A file that is there, but cannot be read. */
    public static RegistryFile unreadable(RegistryFolder folder, String path, String name, IOException failure) {
        return new RegistryFile(
                folder, path, name, Path.of(path).toUri(), false, ByteBuffer.allocate(0), Optional.of(failure));
    }

    /** The same file as it is found through another folder. */
    public RegistryFile in(RegistryFolder otherFolder, String otherName, boolean isOfAnyLibrary) {
        return new RegistryFile(otherFolder, path, otherName, origin, isOfAnyLibrary, bytes, failure);
    }

    /** The path of another file whose path is relative to this one. */
    public String pathBeside(String other) {
        return path.substring(0, path.lastIndexOf('/') + 1) + other;
    }

    /** The text; empty if that was reported as a problem. */
    public Optional<String> text(Problems problems) {
        if (failure.isPresent()) {
            return refuse(new Place(name, 1, 1), "the file is there, but cannot be read: " + failure.get(), problems);
        }
        if (bytes.remaining() > MAX_BYTES) {
            return refuse(
                    new Place(name, 1, 1), "the file is larger than 1 MiB; a registry is a few kilobytes", problems);
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.remaining());
        boolean isUtf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(bytes.duplicate(), decoded, true)
                .isError();
        String text = decoded.flip().toString();
        return isUtf8
                ? Optional.of(text)
                : refuse(
                        new TextPositions(name, text).atUnit(text.length()),
                        "the file is not UTF-8 here; save it as UTF-8",
                        problems);
    }

    /** What generated code remembers of the file. */
    public SourceFile source() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return new SourceFile(name, HexFormat.of().formatHex(digest.digest()), isOfLibrary);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static Optional<String> refuse(Place place, String text, Problems problems) {
        problems.add(ProblemId.CC002, place, text);
        return Optional.empty();
    }
}
