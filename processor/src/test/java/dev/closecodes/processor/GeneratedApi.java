package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The compiled classes of {@code com.example.chat}, to be called from a test. */
record GeneratedApi(ClassLoader classes) {

    /** The API of a registry that compiles without errors. */
    static GeneratedApi of(RegistryCompilation compilation) throws IOException {
        assertEquals(List.of(), compilation.errors());
        return new GeneratedApi(compilation.classes());
    }

    Class<?> type(String simpleName) throws ReflectiveOperationException {
        return classes.loadClass("com.example.chat." + simpleName);
    }

    /** A constant of an enumeration. */
    Object constant(String type, String name) throws ReflectiveOperationException {
        return type(type).getField(name).get(null);
    }

    /** Calls a static method. */
    Object call(String type, String method, Object... arguments) throws ReflectiveOperationException {
        return invoke(type(type), null, method, arguments);
    }

    /** Calls a method of an object. */
    static Object callOn(Object target, String method, Object... arguments) throws ReflectiveOperationException {
        Class<?> type = target instanceof Enum<?> constant ? constant.getDeclaringClass() : target.getClass();
        return invoke(type, target, method, arguments);
    }

    /** Tells whether a type has a public method of a name. */
    boolean has(String type, String method) throws ReflectiveOperationException {
        return Stream.of(type(type).getMethods())
                .anyMatch(known -> known.getName().equals(method));
    }

    @SuppressWarnings("NullAway") // What is called may well give null; the test knows.
    private static Object invoke(Class<?> type, @Nullable Object target, String name, Object... arguments)
            throws ReflectiveOperationException {
        Method method = Stream.of(type.getMethods())
                .filter(known -> known.getName().equals(name) && fits(known.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type + "." + name));
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw thrown;
        }
    }

    private static boolean fits(Class<?>[] parameters, Object... arguments) {
        boolean fits = parameters.length == arguments.length;
        for (int i = 0; fits && i < arguments.length; i++) {
            fits = parameters[i].isInstance(arguments[i])
                    || (parameters[i] == int.class && arguments[i] instanceof Integer);
        }
        return fits;
    }
}
