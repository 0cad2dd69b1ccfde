package dev.closecodes.tests.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** The reader of class files finds the numbers of constants, or fails. */
final class ClassConstantsTest {

    /** Numbers that the compiler stores with the fields, and one that the class computes. */
    static final class Plain {
        static final int NORMAL = 1000;
        static final short SMALL = -1;
        static final long NO_CODE = 123;
        static int assigned = 4000;

        private Plain() {}
    }

    enum Codes {
        NORMAL("closed", 1000),
        @Deprecated
        AWAY("away", 1001);

        static final Codes ALIAS = AWAY;
        final String text;
        final int code;

        Codes(String text, int code) {
            this.text = text;
            this.code = code;
        }
    }

    record Status(int code, String reason) {
        static final Status NORMAL = new Status(1000, "");
        static final Status OWN = new Status(4500, "").withReason("own");

        Status withReason(String other) {
            return new Status(code, other);
        }
    }

    static final class Computed {
        static final int NORMAL = 1000;
        static final int UNKNOWN = Integer.parseInt("1001");

        private Computed() {}
    }

    record Borrowed(int code) {
        static final Borrowed AWAY = new Borrowed(Codes.AWAY.code);
    }

    @Test
    void numbers() throws IOException {
        assertEquals(List.of("-1 SMALL", "1000 NORMAL", "4000 assigned"), read(Plain.class, Numbers.NONE));
    }

    @Test
    void enumWithAnAliasAndADeprecatedConstant() throws IOException {
        assertEquals(List.of("1000 NORMAL", "1001 ALIAS", "1001 AWAY deprecated"), read(Codes.class, Numbers.NONE));
    }

    @Test
    void instancesOfTheClass() throws IOException {
        assertEquals(List.of("1000 NORMAL", "4500 OWN"), read(Status.class, Numbers.NONE));
    }

    @Test
    void numbersOfAnotherLibrary() throws IOException {
        assertEquals(List.of("1001 AWAY"), read(Borrowed.class, (type, field) -> type.endsWith("Codes") ? 1001 : null));
    }

    @Test
    void failsIfANumberIsNotInTheClass() {
        assertThrows(IllegalStateException.class, () -> read(Computed.class, Numbers.NONE));
        assertThrows(IllegalStateException.class, () -> read(Borrowed.class, Numbers.NONE));
    }

    private static List<String> read(Class<?> type, Numbers others) throws IOException {
        return ClassConstants.read(new ClassReader(type.getName()), others).stream()
                .map(Constant::toString)
                .toList();
    }
}
