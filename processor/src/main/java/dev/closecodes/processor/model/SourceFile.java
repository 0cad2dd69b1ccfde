package dev.closecodes.processor.model;

/**
 * A file that the API is generated from.
 *
 * @param name what the user calls it
 * @param sha256 of its bytes, in hexadecimal
 * @param isOfLibrary whether it comes with a library, so that the user does not edit it
 */
public record SourceFile(String name, String sha256, boolean isOfLibrary) {}
