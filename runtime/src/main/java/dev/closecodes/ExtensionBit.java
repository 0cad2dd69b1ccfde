package dev.closecodes;

/** A reserved bit of the frame header, which has to be clear unless an extension owns it (section 5.2). */
public enum ExtensionBit {
    /** The "Per-Message Compressed" bit of permessage-deflate (RFC 7692 section 6). */
    RSV1(4),
    /** Not registered for any extension. */
    RSV2(2),
    /** Not registered for any extension. */
    RSV3(1);

    private final int mask;

    ExtensionBit(int mask) {
        this.mask = mask;
    }

    /**
     * The bit as decoders and encoders hand it on; several are added up.
     *
     * @return 4, 2 or 1
     */
    public int mask() {
        return mask;
    }
}
