package dev.closecodes.processor.reader;

import dev.closecodes.processor.model.SourceFile;
import java.util.Optional;

/** A folder with registry files and platform files: a folder that the compiler knows, on the disk, or in libraries. */
public interface InputFolder {

    /**
     * Finds a file.
     *
     * @param path relative to the folder, with {@code /} between its parts
     * @return the file; empty if there is none
     */
    Optional<InputFile> find(String path);

    /** Returns the name of a file as a resource at run time, in the form of {@link SourceFile#resource}. */
    String resource(String path);

    /** Returns the path where {@link #find} looks for a file, for messages. */
    String describe(String path);
}
