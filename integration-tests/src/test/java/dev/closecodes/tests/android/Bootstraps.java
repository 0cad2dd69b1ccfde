package dev.closecodes.tests.android;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects the classes whose methods link the {@code invokedynamic} instructions of a program. */
final class Bootstraps extends ClassVisitor {

    private final Set<String> found = new TreeSet<>();

    private Bootstraps() {
        super(Opcodes.ASM9);
    }

    static Set<String> of(Program program) {
        Bootstraps bootstraps = new Bootstraps();
        for (byte[] classFile : program.classFiles().values()) {
            new ClassReader(classFile).accept(bootstraps, ClassReader.SKIP_DEBUG);
        }
        return bootstraps.found;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(String called, String itsType, Handle bootstrap, Object... arguments) {
                found.add(bootstrap.getOwner());
            }
        };
    }
}
