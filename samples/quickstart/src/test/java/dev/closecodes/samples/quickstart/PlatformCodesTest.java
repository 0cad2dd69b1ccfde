package dev.closecodes.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlatformCodesTest {

    /** One generated enum. With this type, each rule is written only once for all enums. */
    private record Platform<E extends Enum<E>>(
            Class<E> type,
            ToIntFunction<E> code,
            Function<E, String> alias,
            Function<E, @Nullable CloseCode> toCloseCode,
            IntFunction<@Nullable E> byCode,
            Function<CloseCode, @Nullable E> fromCloseCode) {

        void check() {
            for (E name : type.getEnumConstants()) {
                assertEquals(name.name(), alias.apply(name));
                E primary = byCode.apply(code.applyAsInt(name));
                assertTrue(name == primary || isDeprecated(name), () -> name + " is not found by its number");
                assertSame(CloseCode.byCode(code.applyAsInt(name)), toCloseCode.apply(name));
            }
            for (CloseCode closeCode : CloseCode.values()) {
                E name = fromCloseCode.apply(closeCode);
                assertSame(byCode.apply(closeCode.code()), name);
                assertTrue(name == null || toCloseCode.apply(name) == closeCode, closeCode::name);
            }
            for (int number = -70_000; number <= 70_000; number++) {
                E name = byCode.apply(number);
                assertTrue(name == null || code.applyAsInt(name) == number, "byCode " + number);
            }
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Platform<?>> platforms() {
        return Stream.of(
                new Platform<>(
                        KtorCloseCode.class,
                        KtorCloseCode::code,
                        KtorCloseCode::alias,
                        KtorCloseCode::toCloseCode,
                        KtorCloseCode::byCode,
                        CloseCode::toKtor),
                new Platform<>(
                        AppleCloseCode.class,
                        AppleCloseCode::code,
                        AppleCloseCode::alias,
                        AppleCloseCode::toCloseCode,
                        AppleCloseCode::byCode,
                        CloseCode::toApple),
                new Platform<>(
                        LitertCloseCode.class,
                        LitertCloseCode::code,
                        LitertCloseCode::alias,
                        LitertCloseCode::toCloseCode,
                        LitertCloseCode::byCode,
                        CloseCode::toLitert),
                new Platform<>(
                        WindowsCloseCode.class,
                        WindowsCloseCode::code,
                        WindowsCloseCode::alias,
                        WindowsCloseCode::toCloseCode,
                        WindowsCloseCode::byCode,
                        CloseCode::toWindows));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void convertsNamesToNumbersToCodesAndBack(Platform<?> platform) {
        platform.check();
    }

    @Test
    void hasASentinelOnlyForApplesOpenTask() {
        assertSame(AppleCloseCode.invalid, AppleCloseCode.byCode(0));
        assertNull(AppleCloseCode.invalid.toCloseCode());
        for (AppleCloseCode name : AppleCloseCode.values()) {
            assertEquals(name == AppleCloseCode.invalid, name.isSentinel(), name::name);
        }
    }

    @Test
    void marksNamesThatAPlatformHasDeprecated() {
        assertEquals("[CLOSED_ABNORMALLY, UNEXPECTED_CONDITION]", deprecated(KtorCloseCode.values()));
        assertEquals("[RESERVED]", deprecated(LitertCloseCode.values()));
        assertEquals("[]", deprecated(AppleCloseCode.values()));
        assertEquals("[]", deprecated(WindowsCloseCode.values()));
        assertFalse(isDeprecated(KtorCloseCode.INTERNAL_ERROR));
    }

    private static String deprecated(Enum<?>[] names) {
        return Stream.of(names).filter(PlatformCodesTest::isDeprecated).toList().toString();
    }

    private static boolean isDeprecated(Enum<?> name) {
        try {
            return name.getDeclaringClass().getField(name.name()).isAnnotationPresent(Deprecated.class);
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
