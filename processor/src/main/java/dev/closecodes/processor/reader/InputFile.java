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
import org.jspecify.annotations.Nullable;

/**
 * A registry file or a platform file that was found. It is possible that it cannot be read.
 *
 * @param folder where it was found
 * @param path relative to the folder
 * @param name the name that the user wrote
 * @param shown the path for messages
 * @param origin its absolute location
 * @param location whether it is in the project or in a library
 * @param failure why it cannot be read; null if it can
 */
public record InputFile(
        InputFolder folder,
        String path,
        String name,
        String shown,
        URI origin,
        SourceFile.Location location,
        ByteBuffer bytes,
        @Nullable IOException failure) {

    private static final int MAX_BYTES = 1 << 20;

    /** Reads a file up to one byte more than the allowed size. The extra byte shows that the file is too large. */
    public static InputFile read(
            InputFolder folder, String path, URI origin, SourceFile.Location location, InputStream in)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(MAX_BYTES + 1)).asReadOnlyBuffer();
        return new InputFile(folder, path, path, path, origin, location, bytes, null);
    }

    /** Returns a file that exists, but cannot be read. */
    public static InputFile unreadable(InputFolder folder, String path, URI origin, IOException failure) {
        return new InputFile(
                folder, path, path, path, origin, SourceFile.Location.PROJECT, ByteBuffer.allocate(0), failure);
    }

    /** Returns the same file in another folder, with another name. */
    public InputFile in(InputFolder otherFolder, String otherName, SourceFile.Location otherLocation) {
        return new InputFile(otherFolder, path, otherName, shown, origin, otherLocation, bytes, failure);
    }

    /** Returns the same file with another path for messages. */
    public InputFile shownAs(String otherPath) {
        return new InputFile(folder, path, name, otherPath, origin, location, bytes, failure);
    }

    public boolean isOfLibrary() {
        return location.isOfLibrary();
    }

    /** Converts a path that is relative to the folder of this file to one that is relative to {@link #folder}. */
    public String resolveSibling(String other) {
        return path.substring(0, path.lastIndexOf('/') + 1) + other;
    }

    /**
     * Returns the file that the user probably means by a path that is relative to this file; empty if there is none, or
     * if this file is not on the disk.
     */
    public Optional<String> similarSibling(String other) {
        Path parent = "file".equals(origin.getScheme()) ? Path.of(origin).getParent() : null;
        return parent == null ? Optional.empty() : new YamlFiles(parent).similar(other);
    }

    /** Returns the text; empty if it cannot be read, which is reported. */
    public Optional<String> text(Problems problems) {
        if (failure != null) {
            return refuse(new Place(shown, 1, 1), "the file exists, but cannot be read: " + failure, problems);
        }
        if (bytes.remaining() > MAX_BYTES) {
            return refuse(new Place(shown, 1, 1), "the file is larger than 1 MiB; remove what is not needed", problems);
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
                        new TextPositions(shown, text).atUnit(text.length()),
                        "this is not UTF-8; save the file as UTF-8",
                        problems);
    }

    /** Returns the file as a resource, with its hash. */
    public SourceFile source() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return new SourceFile(
                    name, shown, folder.resource(path), HexFormat.of().formatHex(digest.digest()), location);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static Optional<String> refuse(Place place, String text, Problems problems) {
        problems.add(ProblemId.CC002, place, text);
        return Optional.empty();
    }
}
