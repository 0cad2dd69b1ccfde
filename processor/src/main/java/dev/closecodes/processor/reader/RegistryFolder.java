package dev.closecodes.processor.reader;

import java.util.Optional;

/** A place that has registry files. What the compiler and the disk are asked for is behind this. */
public interface RegistryFolder {

    /**
     * Finds a file.
     *
     * @param path relative to the folder, with {@code /} between its parts
     * @return empty if there is none
     */
    Optional<RegistryFile> find(String path);

    /** Where {@link #find} looks for a file, in words. */
    String whereabouts(String path);
}
