package dev.closecodes.processor.model;

/**
 * A file that the API is generated from.
 *
 * @param name the name that the user wrote, which does not depend on the machine
 * @param shown the path for messages, which is the file of its places
 * @param resource the name of the file as a resource, from the root of the class path: {@code /com/example/base.yaml};
 *     without the first slash if it is not known whether the file is in the annotated package or at the root
 * @param sha256 the SHA-256 hash of its bytes, in hexadecimal
 * @param location where the file was found
 */
public record SourceFile(String name, String shown, String resource, String sha256, Location location) {

    /** The locations of files. */
    public enum Location {
        PROJECT,
        CLASS_PATH,
        PROCESSOR_PATH;

        /** Returns whether the file comes with a library, so that the user cannot edit it in this project. */
        public boolean isOfLibrary() {
            return this != PROJECT;
        }
    }
}
