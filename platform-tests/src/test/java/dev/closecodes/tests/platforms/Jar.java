package dev.closecodes.tests.platforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/** A jar that Maven copied for the tests. */
record Jar(Coordinates coordinates) implements Numbers {

    /** Returns a class by its name, with dots or slashes. */
    ClassReader read(String className) {
        Path file = Folders.TARGET.resolve("jars").resolve(coordinates.fileName());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(className.replace('.', '/') + ".class");
            Objects.requireNonNull(entry, () -> file + " has no " + className);
            try (InputStream in = zip.getInputStream(entry)) {
                return new ClassReader(in);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + file + "; the pom lists the jars", broken);
        }
    }

    @Override
    public @Nullable Integer get(String type, String field) {
        return ClassConstants.read(read(type), NONE).stream()
                .filter(constant -> constant.name().equals(field))
                .map(Constant::code)
                .findFirst()
                .orElse(null);
    }
}
