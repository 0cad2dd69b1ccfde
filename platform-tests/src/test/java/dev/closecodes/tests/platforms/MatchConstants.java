package dev.closecodes.tests.platforms;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads a method that maps each Scala object of a sealed type to a constant of another library. The objects themselves
 * have no numbers.
 */
final class MatchConstants extends ClassVisitor {

    private final String method;
    private final Numbers numbers;
    private final SortedSet<Constant> constants = new TreeSet<>();

    private MatchConstants(String method, Numbers numbers) {
        super(Opcodes.ASM9);
        this.method = method;
        this.numbers = numbers;
    }

    static SortedSet<Constant> read(ClassReader reader, String method, Numbers numbers) {
        MatchConstants match = new MatchConstants(method, numbers);
        reader.accept(match, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return match.constants;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return name.equals(method) ? new Cases() : null;
    }

    /** Each case reads the object and then the constant. */
    private final class Cases extends MethodVisitor {

        private @Nullable String object;

        Cases() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            if (field.equals("MODULE$")) {
                object = owner.substring(owner.lastIndexOf('$', owner.length() - 2) + 1, owner.length() - 1);
            } else if (object != null) {
                Integer code = Objects.requireNonNull(numbers.get(owner, field), () -> owner + " has no " + field);
                constants.add(new Constant(object, code, false));
                object = null;
            }
        }
    }
}
