package dev.closecodes.processor.model;

import java.util.List;

/**
 * The attributes of an annotation that change the frame codecs.
 *
 * @param roles the endpoints to generate a codec for
 * @param maxFrameBytes the largest payload of a data frame that is accepted
 * @param maxMessageBytes the largest message that is accepted, not less than a frame
 * @param extensionBits the header fields that belong to an extension, in lower case: {@code rsv1}
 */
public record FrameRules(List<Role> roles, long maxFrameBytes, long maxMessageBytes, List<String> extensionBits) {

    /** The largest limit, because the packed frame header of the runtime has 48 bits for the length. */
    public static final long MAX_LIMIT = (1L << 48) - 1;
}
