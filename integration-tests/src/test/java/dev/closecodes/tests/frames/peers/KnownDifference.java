package dev.closecodes.tests.frames.peers;

/** A peer does not do what RFC 6455 says, or the RFC leaves a choice. Any other difference fails the test. */
enum KnownDifference {
    /**
     * Section 5.2: "the minimal number of bytes MUST be used to encode the length". Jetty accepts any form. How it
     * reads this frame and the next ones is compared again, with the length in its shortest form.
     */
    JETTY_LENGTH_NOT_SHORTEST,

    /** Section 5.2: "the most significant bit MUST be 0", so the length is invalid. Jetty says that it is too big. */
    JETTY_TOP_BIT_OF_LENGTH,

    /** Section 11.7: a code is from 1000 to 4999, and section 7.4.2 has no higher ones. Netty accepts them. */
    NETTY_CODE_ABOVE_4999,

    /** Sections 5.5.1 and 8.1: the reason is UTF-8. Netty accepts a reason that ends inside a character. */
    NETTY_REASON_INCOMPLETE,

    /**
     * A frame breaks several rules, and section 7.1.7 does not say which close code has priority. Here the header is
     * invalid, and also the length is over the limit or the reason is not UTF-8. Jetty checks the reason first.
     */
    SEVERAL_FAULTS;

    /** Returns whether this is the reason of a disagreement. */
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
            case NETTY_REASON_INCOMPLETE ->
                it.peer() instanceof Netty
                        && it.ours() == 1007
                        && it.theirs() == 0
                        && it.isCloseFrom(1000)
                        && it.isReasonIncomplete();
            case SEVERAL_FAULTS ->
                it.frame().isInvalidApartFromLength(it.masked())
                        && (it.frame().length() > WireFrame.LIMIT
                                ? it.ours() + it.theirs() == 1002 + 1009
                                : it.peer() instanceof Jetty
                                        && it.ours() == 1002
                                        && it.theirs() == 1007
                                        && it.isCloseFrom(1000));
        };
    }
}
