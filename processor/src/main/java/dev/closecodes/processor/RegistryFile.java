package dev.closecodes.processor;

/**
 * A registry as it was found.
 *
 * @param name what the user calls it
 * @param origin the URI where it was found
 */
record RegistryFile(String name, String text, String origin) {

    /** Tells whether the file is part of a library, which a user may not expect. */
    boolean isFromJar() {
        return origin.startsWith("jar:");
    }
}
