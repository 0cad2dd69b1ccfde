package dev.closecodes.tests.platforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads the static fields of a class that are integers, or instances of the class itself, such as the constants of an
 * enum. The class is not loaded: it may need other libraries, or a newer JDK.
 */
final class ClassConstants extends ClassVisitor {

    /** The only instance of a Kotlin or Scala object. */
    private static final Set<String> SINGLETONS = Set.of("INSTANCE", "MODULE$");

    private final Numbers others;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> deprecated = new HashSet<>();
    private String type = "";
    private boolean isEnum;

    private ClassConstants(Numbers others) {
        super(Opcodes.ASM9);
        this.others = others;
    }

    /**
     * Reads a class.
     *
     * @param others the constants of other classes, from which the class may make its own
     */
    static SortedSet<Constant> read(ClassReader reader, Numbers others) {
        ClassConstants constants = new ClassConstants(others);
        reader.accept(constants, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        SortedSet<Constant> result = new TreeSet<>();
        for (String name : constants.fields) {
            Integer code = constants.codes.get(name);
            if (code == null) {
                throw new IllegalStateException("Cannot find the number of " + constants.type + "." + name);
            }
            result.add(new Constant(name, code, constants.deprecated.contains(name)));
        }
        return result;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        type = name;
        isEnum = (access & Opcodes.ACC_ENUM) != 0;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean isConstant = descriptor.equals("I") || descriptor.equals("S") || descriptor.equals("L" + type + ";");
        if (isConstant && (access & Opcodes.ACC_STATIC) != 0 && !SINGLETONS.contains(name)) {
            fields.add(name);
            if (value instanceof Integer code) {
                codes.put(name, code);
            }
            if ((access & Opcodes.ACC_DEPRECATED) != 0) {
                deprecated.add(name);
            }
        }
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return name.equals("<clinit>") ? new Initializer() : null;
    }

    /** Follows the numbers from the instructions that push them to the fields. */
    private final class Initializer extends MethodVisitor {

        private final List<Integer> numbers = new ArrayList<>();

        /** What a field would be set to, or null if that is not a constant of the class. */
        private @Nullable Integer top;

        Initializer() {
            super(Opcodes.ASM9);
        }

        private void push(int number) {
            numbers.add(number);
            top = number;
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
                push(opcode - Opcodes.ICONST_0);
            }
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            push(operand);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Integer number) {
                push(number);
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String created) {
            if (opcode == Opcodes.NEW) {
                numbers.clear();
                top = null;
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            // The first two arguments of the constructor of an enum are the name and the position.
            int index = isEnum ? 1 : 0;
            if (name.equals("<init>") && owner.equals(type) && numbers.size() > index) {
                top = numbers.get(index);
            } else if (!descriptor.endsWith(")L" + type + ";")) {
                // A method that returns the type, such as withReason, keeps the number.
                top = null;
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (opcode == Opcodes.GETSTATIC) {
                Integer number = owner.equals(type) ? codes.get(name) : others.get(owner, name);
                if (number == null) {
                    top = null;
                } else {
                    push(number);
                }
            } else {
                if (opcode == Opcodes.PUTSTATIC && top != null && fields.contains(name)) {
                    codes.put(name, top);
                }
                top = null;
            }
        }
    }
}
