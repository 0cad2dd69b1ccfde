package dev.closecodes.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * A compiled class.
 *
 * @param name with slashes
 * @param types the names of all types that it mentions, in code, signatures and annotations
 */
record ClassFile(String name, Set<String> types) {

    static ClassFile read(Path file) {
        try {
            ClassReader reader = new ClassReader(Files.readAllBytes(file));
            Set<String> types = new TreeSet<>();
            Remapper collector = new Remapper(Opcodes.ASM9) {
                @Override
                public String map(String type) {
                    types.add(type);
                    return type;
                }
            };
            reader.accept(new ClassRemapper(new ClassWriter(0), collector), 0);
            return new ClassFile(reader.getClassName(), types);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
