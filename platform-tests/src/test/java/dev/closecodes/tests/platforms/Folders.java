package dev.closecodes.tests.platforms;

import java.nio.file.Path;

/** The folders of the build. */
final class Folders {

    static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    static final Path TARGET = MODULE.resolve("target");

    private Folders() {}
}
