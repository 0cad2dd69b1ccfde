package dev.closecodes.processor;

import java.io.IOException;
import java.io.InputStream;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Tells which files one package has in the folders that the compiler knows. */
record PackageFiles(Filer filer, String packageName) {

    /** Returns whether there is a class file in the output folder, whoever wrote it. */
    boolean hasClassFile(String type) {
        return exists(StandardLocation.CLASS_OUTPUT, type + ".class");
    }

    boolean hasSourceOnSourcePath(String type) {
        return exists(StandardLocation.SOURCE_PATH, type + ".java");
    }

    private boolean exists(StandardLocation location, String name) {
        try (InputStream in = file(location, name).openInputStream()) {
            return in.read() >= 0;
        } catch (IOException | RuntimeException absent) {
            return false;
        }
    }

    /** Returns whether javac would crash because a folder in the output folder has the name of a class file. */
    boolean hasFolderForClassFile(String type) {
        try {
            file(StandardLocation.CLASS_OUTPUT, type + ".class");
            return false;
        } catch (IOException absent) {
            return false;
        } catch (IllegalArgumentException folder) {
            return true;
        }
    }

    private FileObject file(StandardLocation location, String name) throws IOException {
        return filer.getResource(location, packageName, name);
    }
}
