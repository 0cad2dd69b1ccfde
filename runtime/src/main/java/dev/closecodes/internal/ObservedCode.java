package dev.closecodes.internal;

/** Finds out which close code a WebSocket library means by the number that it reports. */
public final class ObservedCode {

    private static final int NO_STATUS_RECEIVED = 1005;
    private static final int ABNORMAL_CLOSURE = 1006;

    private ObservedCode() {}

    /**
     * Returns the close code for a number that a library reports.
     *
     * @param number any number: a close code, -1 for a Close frame without a code, or a close code above 32767 that was
     *     read as a signed 16-bit number, which is -32768 to -2
     * @return a close code, 0-65535; 1006 if the number has no meaning
     */
    public static int of(int number) {
        if (number == -1) {
            return NO_STATUS_RECEIVED;
        }
        if (number < Short.MIN_VALUE || number > 0xFFFF) {
            return ABNORMAL_CLOSURE;
        }
        return number & 0xFFFF;
    }
}
