package dev.closecodes.frame;

import java.util.zip.Deflater;

/**
 * What an endpoint wants from {@link PerMessageDeflate}. Immutable; all connections of an endpoint can share it.
 *
 * <p>With <i>context takeover</i>, a message may refer to the messages before it. Short messages that resemble each
 * other then become much smaller, but each endpoint needs memory for the connection also while nothing is sent: about
 * 260 KiB to compress and 40 KiB to decompress. Without context takeover, this memory is released after each message.
 */
public final class DeflateSettings {

    private final int level;
    private final boolean serverContextTakeover;
    private final boolean clientContextTakeover;

    private DeflateSettings(int level, boolean serverContextTakeover, boolean clientContextTakeover) {
        this.level = level;
        this.serverContextTakeover = serverContextTakeover;
        this.clientContextTakeover = clientContextTakeover;
    }

    /**
     * Returns settings with the default compression level and with context takeover in both directions.
     *
     * @return the settings
     */
    public static DeflateSettings defaults() {
        return new DeflateSettings(Deflater.DEFAULT_COMPRESSION, true, true);
    }

    /**
     * Returns settings with another compression level.
     *
     * @param newLevel 0 (none) to 9 (smallest messages), or -1 for the default
     * @return the new settings
     * @throws IllegalArgumentException if the level is not in this range
     */
    public DeflateSettings withLevel(int newLevel) {
        if (newLevel < Deflater.DEFAULT_COMPRESSION || newLevel > Deflater.BEST_COMPRESSION) {
            throw new IllegalArgumentException("The compression level must be -1 to 9, not " + newLevel);
        }
        return new DeflateSettings(newLevel, serverContextTakeover, clientContextTakeover);
    }

    /**
     * Returns settings that allow or forbid context takeover for the messages of the server. The peer can forbid it too
     * (RFC 7692 section 7.1.1.1).
     *
     * @param allowed whether the server may take over its context
     * @return the new settings
     */
    public DeflateSettings withServerContextTakeover(boolean allowed) {
        return new DeflateSettings(level, allowed, clientContextTakeover);
    }

    /**
     * Returns settings that allow or forbid context takeover for the messages of the client. The peer can forbid it too
     * (RFC 7692 section 7.1.1.2).
     *
     * @param allowed whether the client may take over its context
     * @return the new settings
     */
    public DeflateSettings withClientContextTakeover(boolean allowed) {
        return new DeflateSettings(level, serverContextTakeover, allowed);
    }

    int level() {
        return level;
    }

    boolean serverContextTakeover() {
        return serverContextTakeover;
    }

    boolean clientContextTakeover() {
        return clientContextTakeover;
    }
}
