package dev.closecodes.tests.android;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program, as the class files of whole packages.
 *
 * @param classFiles the content of the class files, by the names of the classes with slashes
 */
record Program(Map<String, byte[]> classFiles) {

    /** Returns the packages of some classes. Only classes of the same folder or jar as the given class are included. */
    static Program ofPackages(Class<?>... members) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        for (Class<?> member : members) {
            Path place = place(member);
            if (Files.isDirectory(place)) {
                addPackage(member, place, found);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    addPackage(member, jar.getPath("/"), found);
                }
            }
        }
        return new Program(found);
    }

    /** Returns a program of one class. */
    static Program of(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/');
        return new Program(Map.of(name, Files.readAllBytes(place(type).resolve(name + ".class"))));
    }

    private static Path place(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void addPackage(Class<?> member, Path root, Map<String, byte[]> found) throws IOException {
        String folder = member.getPackageName().replace('.', '/');
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class")) {
                    found.put(
                            folder + "/" + name.substring(0, name.length() - ".class".length()),
                            Files.readAllBytes(file));
                }
            }
        }
    }
}
