package dev.closecodes;

/** A reserved bit of the frame header. It must be 0 unless a negotiated extension uses it (section 5.2). */
public enum ExtensionBit {
    /** The bit that permessage-deflate uses for compressed messages (RFC 7692 section 6). */
    RSV1,
    /** A bit that no registered extension uses. */
    RSV2,
    /** A bit that no registered extension uses. */
    RSV3
}
