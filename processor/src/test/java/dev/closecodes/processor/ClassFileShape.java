package dev.closecodes.processor;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class file, parted.
 *
 * @param structure all that it does: the file without line numbers, with one text in the place of each text
 * @param texts the texts, in the order that the code has them
 */
record ClassFileShape(String structure, List<String> texts) {

    static ClassFileShape of(byte[] classFile) {
        List<String> texts = new ArrayList<>();
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public FieldVisitor visitField(
                                    int access, String name, String descriptor, String signature, Object value) {
                                return parting(
                                        super.visitField(access, name, descriptor, signature, note(value, texts)),
                                        texts);
                            }

                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return parting(
                                        super.visitMethod(access, name, descriptor, signature, exceptions), texts);
                            }
                        },
                        ClassReader.SKIP_DEBUG);
        return new ClassFileShape(HexFormat.of().formatHex(writer.toByteArray()), texts);
    }

    private static FieldVisitor parting(FieldVisitor field, List<String> texts) {
        return new FieldVisitor(Opcodes.ASM9, field) {
            @Override
            public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                return new AnnotationVisitor(Opcodes.ASM9, super.visitAnnotation(descriptor, visible)) {
                    @Override
                    public void visit(String name, Object value) {
                        super.visit(name, note(value, texts));
                    }
                };
            }
        };
    }

    private static MethodVisitor parting(MethodVisitor method, List<String> texts) {
        return new MethodVisitor(Opcodes.ASM9, method) {
            @Override
            public void visitLdcInsn(Object value) {
                super.visitLdcInsn(note(value, texts));
            }
        };
    }

    private static Object note(Object value, List<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
            return "text";
        }
        return value;
    }
}
