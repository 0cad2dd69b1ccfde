package dev.closecodes.tests.platforms;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * A class in a jar of a Maven repository.
 *
 * @param only matches the names that are close codes
 * @param match the method that maps Scala objects to numbers; null if the fields of the class have the numbers
 * @param numbers the constants of another library that the class uses
 */
record MavenClass(
        Coordinates coordinates,
        String className,
        Pattern only,
        @Nullable String match,
        Numbers numbers) implements Artifact {

    @Override
    public String origin() {
        return "jar " + coordinates.version();
    }

    @Override
    public String version() {
        return coordinates.version();
    }

    @Override
    public SortedSet<Constant> constants() {
        ClassReader reader = new Jar(coordinates).read(className);
        SortedSet<Constant> constants = new TreeSet<>(
                match == null ? ClassConstants.read(reader, numbers) : MatchConstants.read(reader, match, numbers));
        constants.removeIf(constant -> !only.matcher(constant.name()).matches());
        return constants;
    }

    @Override
    public String toString() {
        return coordinates + " " + className;
    }
}
