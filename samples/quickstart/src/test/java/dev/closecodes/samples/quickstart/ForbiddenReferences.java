package dev.closecodes.samples.quickstart;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the forbidden references of the methods of a class, as {@code class.method -> owner.member descriptor}. */
final class ForbiddenReferences extends ClassVisitor {

    private static final Pattern FORBIDDEN = Pattern.compile("java/lang/reflect/"
            + "|java/lang/Class\\.(forName|newInstance|get(Declared)?(Method|Field|Constructor)s?|getEnumConstants)\\b"
            + "|java/util/ServiceLoader\\b"
            + "|java/lang/Enum\\.valueOf\\b"
            + "|java/util/(EnumMap|EnumSet)\\b");

    private final Set<String> found = new LinkedHashSet<>();
    private String type = "";

    private ForbiddenReferences() {
        super(Opcodes.ASM9);
    }

    static Set<String> in(byte[] classFile) {
        ForbiddenReferences references = new ForbiddenReferences();
        new ClassReader(classFile).accept(references, ClassReader.SKIP_FRAMES);
        return references.found;
    }

    /**
     * Returns whether javac itself writes the reference into every enum: {@code valueOf(String)} calls
     * {@code Enum.valueOf}.
     */
    static boolean isOfEveryEnum(String reference) {
        return reference.matches("(\\S+)\\.valueOf\\(Ljava/lang/String;\\)L\\1; -> java/lang/Enum\\.valueOf"
                + "\\(Ljava/lang/Class;Ljava/lang/String;\\)Ljava/lang/Enum;");
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        type = name;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        String method = type + "." + name + descriptor;
        check(method, descriptor);
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitTypeInsn(int opcode, String operand) {
                check(method, operand);
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String itsType) {
                check(method, owner + "." + field + itsType);
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String called, String itsType, boolean isInterface) {
                check(method, owner + "." + called + itsType);
            }

            @Override
            public void visitInvokeDynamicInsn(String called, String itsType, Handle bootstrap, Object... arguments) {
                check(method, itsType);
                visitLdcInsn(bootstrap);
                for (Object argument : arguments) {
                    visitLdcInsn(argument);
                }
            }

            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof Type constant) {
                    check(method, constant.getDescriptor());
                } else if (value instanceof Handle handle) {
                    check(method, handle.getOwner() + "." + handle.getName() + handle.getDesc());
                } else if (value instanceof ConstantDynamic constant) {
                    visitInvokeDynamicInsn(constant.getName(), constant.getDescriptor(), constant.getBootstrapMethod());
                }
            }

            @Override
            public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
                check(method, descriptor);
            }

            @Override
            public void visitTryCatchBlock(Label start, Label end, Label handler, String caught) {
                check(method, String.valueOf(caught));
            }
        };
    }

    private void check(String method, String reference) {
        if (FORBIDDEN.matcher(reference).find()) {
            found.add(method + " -> " + reference);
        }
    }
}
