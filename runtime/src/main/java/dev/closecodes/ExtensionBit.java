package dev.closecodes;

/** A reserved bit of the frame header. It must be 0 unless a negotiated extension uses it (section 5.2). */
public enum ExtensionBit {
    /** The bit that permessage-deflate uses for compressed messages (RFC 7692 section 6). */
    RSV1(4),
    /** A bit that no registered extension uses. */
    RSV2(2),
    /** A bit that no registered extension uses. */
    RSV3(1);

    private final int mask;

    ExtensionBit(int mask) {
        this.mask = mask;
    }

    /**
     * Returns the value of this bit for decoders and encoders. They use the sum of the values for several bits.
     *
     * @return 4, 2 or 1
     */
    public int mask() {
        return mask;
    }
}
