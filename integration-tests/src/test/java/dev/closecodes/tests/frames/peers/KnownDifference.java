package dev.closecodes.tests.frames.peers;

/** Where a peer does not do what RFC 6455 says, or the RFC leaves a choice; anything else fails the test. */
enum KnownDifference {
    /**
     * Section 5.2: "the minimal number of bytes MUST be used to encode the length". Jetty takes any form. What it makes
     * of the frame and of those behind it is compared anew, with the length in its shortest form.
     */
    JETTY_LENGTH_NOT_SHORTEST,

    /** Section 5.2: "the most significant bit MUST be 0", so this is no length that could be too big, as Jetty says. */
    JETTY_TOP_BIT_OF_LENGTH,

    /** Section 11.7: a code is a number from 1000 to 4999, and 7.4.2 has no more either. Netty takes what is above. */
    NETTY_CODE_ABOVE_4999,

    /** Section 8.1, by 5.5.1: the reason is UTF-8. Netty does not mind if it ends inside a character. */
    NETTY_REASON_CUT,

    /**
     * Section 7.1.7 does not say which code goes first if a frame breaks several rules: here, a header that is wrong,
     * and either a length over the limit or a reason that is not UTF-8, which Jetty looks at first.
     */
    SEVERAL_FAULTS;

    /** Whether this is why the peer does something else. */
    boolean explains(Disagreement it) {
        return switch (this) {
            case JETTY_LENGTH_NOT_SHORTEST ->
                it.peer() instanceof Jetty && it.ours() == 1002 && !it.frame().isShortest();
            case JETTY_TOP_BIT_OF_LENGTH ->
                it.peer() instanceof Jetty
                        && it.ours() == 1002
                        && it.theirs() == 1009
                        && it.frame().length() < 0;
            case NETTY_CODE_ABOVE_4999 ->
                it.peer() instanceof Netty
                        && it.ours() == 1002
                        && (it.theirs() == 0 || it.theirs() == 1007)
                        && it.isCloseFrom(5000);
            case NETTY_REASON_CUT ->
                it.peer() instanceof Netty
                        && it.ours() == 1007
                        && it.theirs() == 0
                        && it.isCloseFrom(1000)
                        && it.isReasonCut();
            case SEVERAL_FAULTS ->
                it.frame().isWrongBesideItsLength(it.masked())
                        && (it.frame().length() > WireFrame.LIMIT
                                ? it.ours() + it.theirs() == 1002 + 1009
                                : it.peer() instanceof Jetty
                                        && it.ours() == 1002
                                        && it.theirs() == 1007
                                        && it.isCloseFrom(1000));
        };
    }
}
