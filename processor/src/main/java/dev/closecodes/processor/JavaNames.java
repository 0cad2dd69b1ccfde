package dev.closecodes.processor;

import dev.closecodes.processor.check.ConstantNames;
import javax.lang.model.SourceVersion;

/**
 * The rule of Java for the names of constants, and a rule of the generated code: no constant of an enumeration has the
 * same name as the type {@code CloseCode}, because the code in the enumeration uses that type.
 *
 * @param prefix the start of the names of the generated types
 * @param version the Java version of the compilation
 */
record JavaNames(String prefix, SourceVersion version) implements ConstantNames {

    @Override
    public boolean canBeConstant(String name) {
        for (int i = 0; i < name.length(); i++) {
            // Java allows control characters in a name, and ignores them.
            if (name.charAt(i) <= ' ' || name.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return SourceVersion.isName(name, version) && name.indexOf('.') < 0 && !name.equals(prefix + "CloseCode");
    }
}
