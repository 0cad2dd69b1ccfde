package dev.closecodes.tests.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import org.objectweb.asm.ClassReader;

/** A class of the JDK that runs the tests. */
record JdkClass(String className) implements Artifact {

    @Override
    public String origin() {
        return "the JDK";
    }

    @Override
    public String version() {
        return System.getProperty("java.specification.version");
    }

    @Override
    public SortedSet<Constant> constants() {
        try {
            return ClassConstants.read(new ClassReader(className), Numbers.NONE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
