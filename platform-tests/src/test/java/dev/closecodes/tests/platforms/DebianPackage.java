package dev.closecodes.tests.platforms;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * A file in a package of Debian.
 *
 * @param version the version of the sources, without the part that counts Debian's changes
 * @param file the path in the package; * is any text
 */
record DebianPackage(String name, String version, String file, TextConstants text) implements Artifact {

    private static final Path FOLDER = Folders.TARGET.resolve("debian");
    private static final String PRINT =
            "dpkg-deb --fsys-tarfile \"$0\" | tar --extract --to-stdout --wildcards \"./$1\"";

    static void download(List<DebianPackage> packages) {
        Stream<String> names = packages.stream().map(DebianPackage::name);
        String release = System.getProperty("debian.release");
        Download.run(
                "debian.sh", FOLDER, Stream.concat(Stream.of(release), names).toList());
    }

    @Override
    public SortedSet<Constant> constants() {
        String archive = Download.find(FOLDER, name + "_", ".deb").toString();
        return text.read(Command.run(FOLDER, List.of("sh", "-c", PRINT, archive, file)));
    }

    /** Returns the version that was downloaded. A Debian release may replace a version with a newer one. */
    String downloadedVersion() {
        String file = Download.find(FOLDER, name + "_", ".deb").getFileName().toString();
        return file.split("_", -1)[1].replaceFirst("^\\d+%3a", "").replaceFirst("[+-].*", "");
    }

    @Override
    public String origin() {
        return "Debian `" + name + "` " + version;
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
