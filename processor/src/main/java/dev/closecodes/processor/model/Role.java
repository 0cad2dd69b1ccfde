package dev.closecodes.processor.model;

import java.util.Locale;

/**
 * An endpoint of a connection. Generated code uses the constant of the same name in {@code dev.closecodes.Role}; the
 * processor does not depend on the runtime, and a test compares the two enumerations.
 */
public enum Role {
    CLIENT("Client", true),
    SERVER("Server", false);

    private final String typeNamePart;
    private final boolean masks;

    Role(String typeNamePart, boolean masks) {
        this.typeNamePart = typeNamePart;
        this.masks = masks;
    }

    /** Returns the role as the start of a type name. */
    public String typeNamePart() {
        return typeNamePart;
    }

    /** Returns whether this endpoint masks the frames that it sends (RFC 6455 section 5.1). */
    public boolean masks() {
        return masks;
    }

    public Role peer() {
        return this == CLIENT ? SERVER : CLIENT;
    }

    /** Returns the role as a word in a sentence. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
