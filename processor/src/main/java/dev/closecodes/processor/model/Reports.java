package dev.closecodes.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * What a program on a platform sees if no code of the peer reaches it. Each is null if unknown.
 *
 * @param refused if the peer sends a code that the platform refuses
 * @param noStatus if the Close frame has no code
 * @param connectionLost if the connection ends without a Close frame
 */
public record Reports(
        @Nullable Report refused,
        @Nullable Report noStatus,
        @Nullable Report connectionLost) {

    /** For a platform file without this key. */
    public static final Reports UNKNOWN = new Reports(null, null, null);

    /**
     * Either a number or a text.
     *
     * @param number what the program sees as the code; -1 on some platforms; null if it sees no number
     * @param text what happens instead, as a sentence; null if there is a number
     */
    public record Report(@Nullable Integer number, @Nullable String text) {}
}
