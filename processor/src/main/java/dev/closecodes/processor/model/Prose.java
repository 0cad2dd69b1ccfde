package dev.closecodes.processor.model;

import java.util.ArrayList;
import java.util.List;

/** Sentences for people, in parts. Each output adds its own markup to the parts. */
public final class Prose {

    private final List<Part> parts = new ArrayList<>();

    private Prose() {}

    /** A part of the text, without escapes. An output escapes it. */
    public record Part(Kind kind, String text) {}

    public enum Kind {
        TEXT,
        /** Source code, or the name of a file. */
        CODE,
        /** The name of a close code of the registry. */
        CLOSE_CODE,
        /** A name on the platform that the text is about. */
        PLATFORM_NAME
    }

    public static Prose of(String text) {
        return new Prose().text(text);
    }

    public Prose text(String text) {
        return add(Kind.TEXT, text);
    }

    public Prose code(String text) {
        return add(Kind.CODE, text);
    }

    public Prose closeCode(String constant) {
        return add(Kind.CLOSE_CODE, constant);
    }

    Prose platformName(String name) {
        return add(Kind.PLATFORM_NAME, name);
    }

    /** Adds a text of a registry as a sentence, with a full stop if it does not end with a punctuation mark. */
    public Prose sentence(String text) {
        String stripped = text.strip();
        boolean hasEnd = stripped.endsWith(".") || stripped.endsWith("!") || stripped.endsWith("?");
        return text(hasEnd ? stripped : stripped + ".");
    }

    private Prose add(Kind kind, String text) {
        parts.add(new Part(kind, text));
        return this;
    }

    /** Adds a space and another text. */
    Prose then(Prose next) {
        if (!isEmpty() && !next.isEmpty()) {
            text(" ");
        }
        parts.addAll(next.parts);
        return this;
    }

    public boolean isEmpty() {
        for (Part part : parts) {
            if (!part.text().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Returns the text without any markup. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.text());
        }
        return text.toString();
    }
}
