package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lengths around every boundary, in every form that can hold them, with every number of bytes present. */
final class HeaderLengthTest {

    static final List<BigInteger> LENGTHS = List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.valueOf(49),
            BigInteger.valueOf(50),
            BigInteger.valueOf(51),
            BigInteger.valueOf(100),
            BigInteger.valueOf(101),
            BigInteger.valueOf(124),
            BigInteger.valueOf(125),
            BigInteger.valueOf(126),
            BigInteger.valueOf(127),
            BigInteger.valueOf(128),
            BigInteger.valueOf(255),
            BigInteger.valueOf(256),
            BigInteger.valueOf(32_767),
            BigInteger.valueOf(32_768),
            BigInteger.valueOf(65_534),
            BigInteger.valueOf(65_535),
            BigInteger.valueOf(65_536),
            power(24).subtract(BigInteger.ONE),
            power(24),
            power(24).add(BigInteger.ONE),
            power(31).subtract(BigInteger.ONE),
            power(31),
            power(32),
            power(32).add(BigInteger.TEN),
            power(48).subtract(BigInteger.ONE),
            power(48),
            power(48).add(BigInteger.TEN),
            power(62),
            power(63).subtract(BigInteger.ONE),
            power(63),
            power(63).add(BigInteger.TEN),
            power(64).subtract(BigInteger.ONE));

    @ParameterizedTest
    @MethodSource("dev.closecodes.tests.frames.Codecs#all")
    void decodesAsOracleDoes(Codec codec) {
        HeaderCheck check = new HeaderCheck(codec);
        int headers = 0;
        for (BigInteger length : LENGTHS) {
            for (int width : new int[] {7, 16, 64}) {
                if (length.bitLength() > width || (width == 7 && length.intValue() > 125)) {
                    continue;
                }
                for (int first : new int[] {0x82, 0x01, 0x00, 0xC1, 0x89}) {
                    byte[] header = header(first, codec.server(), width, length);
                    for (int count = 0; count <= header.length; count++) {
                        check.checkAllKinds(header, count);
                        headers++;
                    }
                }
            }
        }
        int perFirstByte = codec.server() ? 9 * 7 + 18 * 9 + 34 * 15 : 9 * 3 + 18 * 5 + 34 * 11;
        assertEquals(5 * perFirstByte, headers);
    }

    private static byte[] header(int first, boolean masked, int width, BigInteger length) {
        String start = HeaderOracle.bits(BigInteger.valueOf(first), 8) + (masked ? "1" : "0");
        String size = width == 7
                ? HeaderOracle.bits(length, 7)
                : (width == 16 ? "1111110" : "1111111") + HeaderOracle.bits(length, width);
        String key = masked ? HeaderOracle.bits(BigInteger.valueOf(0x37FA213D), 32) : "";
        return HeaderOracle.bytes(start + size + key);
    }

    private static BigInteger power(int exponent) {
        return BigInteger.ONE.shiftLeft(exponent);
    }
}
