package dev.closecodes.processor;

/**
 * A registry as it was found.
 *
 * @param name what the user calls it
 * @param origin where it was found, in words
 */
record RegistryFile(String name, String text, String origin) {}
