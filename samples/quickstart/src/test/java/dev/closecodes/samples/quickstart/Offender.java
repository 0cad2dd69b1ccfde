package dev.closecodes.samples.quickstart;

import dev.closecodes.Role;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BiFunction;

/** Each method has one reference that is forbidden in generated code. */
final class Offender {

    private Offender() {}

    static Class<?> classByName() throws ClassNotFoundException {
        return Class.forName("java.lang.String");
    }

    static Object members() {
        return Role.class.getDeclaredMethods();
    }

    static boolean reflected(Object object) {
        return object instanceof Method;
    }

    static Object service() {
        return ServiceLoader.load(Runnable.class);
    }

    static Role valueOf(String name) {
        return Enum.valueOf(Role.class, name);
    }

    static BiFunction<Class<Role>, String, Role> byReference() {
        return Enum::valueOf;
    }

    static Map<Role, String> map() {
        return new EnumMap<>(Role.class);
    }

    static Set<Role> set() {
        return EnumSet.noneOf(Role.class);
    }

    static Class<?> literal() {
        return EnumSet[].class;
    }
}
