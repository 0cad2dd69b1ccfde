package dev.closecodes.tests.platforms;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;

/** A file in a package of npm. */
record NpmPackage(String name, String version, String file, TextConstants text) implements Artifact {

    private static final Path FOLDER = Folders.TARGET.resolve("npm");

    static void download(List<NpmPackage> packages) {
        Download.run(
                "npm.sh",
                FOLDER,
                packages.stream().map(NpmPackage::toString).distinct().toList());
    }

    @Override
    public String origin() {
        return "npm `" + name + "` " + version;
    }

    @Override
    public SortedSet<Constant> constants() {
        // The file name of @scope/name is scope-name.
        String fileName = name.replace("@", "").replace('/', '-') + "-" + version + ".tgz";
        String archive = FOLDER.resolve(fileName).toString();
        return text.read(Command.run(FOLDER, List.of("tar", "-xzOf", archive, "package/" + file)));
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
