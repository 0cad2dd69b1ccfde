package dev.closecodes.processor.model;

import java.util.List;
import java.util.Locale;

/**
 * What an annotation asks of the frame codecs.
 *
 * @param roles the ends of a connection to generate a codec for
 * @param maxFrameBytes the largest payload of a data frame that is accepted
 * @param maxMessageBytes the largest message that is accepted, not less than a frame
 * @param extensionBits the header fields that belong to an extension, in lower case: {@code rsv1}
 */
public record FrameRules(List<Role> roles, long maxFrameBytes, long maxMessageBytes, List<String> extensionBits) {

    /** The largest limit: what fits in a packed frame header of the runtime. */
    public static final long MAX_LIMIT = (1L << 48) - 1;

    /** An end of a connection. */
    public enum Role {
        CLIENT("Client", true),
        SERVER("Server", false);

        private final String word;
        private final boolean masks;

        Role(String word, boolean masks) {
            this.word = word;
            this.masks = masks;
        }

        /** The start of the codec's name. */
        public String word() {
            return word;
        }

        /** The end in the middle of a sentence. */
        public String inText() {
            return word.toLowerCase(Locale.ROOT);
        }

        /** Whether this end masks what it sends (RFC 6455 section 5.1). */
        public boolean masks() {
            return masks;
        }

        public Role peer() {
            return this == CLIENT ? SERVER : CLIENT;
        }
    }
}
