package dev.closecodes.processor;

/**
 * A registry as it was found.
 *
 * @param name what the user calls it
 * @param origin the URI where it was found
 * @param isOfLibrary whether it belongs to a library, which a user may not expect
 */
record RegistryFile(String name, String text, String origin, boolean isOfLibrary) {}
