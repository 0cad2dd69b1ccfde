package dev.closecodes.processor.model;

/**
 * A file that the API is generated from.
 *
 * @param name the name that the user wrote
 * @param sha256 the SHA-256 hash of its bytes, in hexadecimal
 * @param isOfLibrary whether it comes with a library, so that the user cannot edit it
 */
public record SourceFile(String name, String sha256, boolean isOfLibrary) {}
