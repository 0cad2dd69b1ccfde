package dev.closecodes.samples.echo;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.DeflateSettings;
import dev.closecodes.frame.PerMessageDeflate;
import dev.closecodes.samples.echo.http.Refusal;
import dev.closecodes.samples.echo.http.Request;

/** Whether the server accepts permessage-deflate. */
public enum Compression {

    /** Messages are not compressed. */
    OFF,

    /**
     * Each message of the server is compressed on its own. An idle connection needs no memory for it. The client may
     * take over its context, because some clients refuse an answer that forbids it.
     */
    ON,

    /** A message may refer to the messages before it. They become shorter, but each connection needs about 300 KiB. */
    CONTEXT;

    private static final DeflateSettings SETTINGS = DeflateSettings.defaults();

    /** Returns the extension for a connection. */
    PerMessageDeflate accept(Request request) throws Refusal {
        if (this == OFF) {
            return PerMessageDeflate.none();
        }
        try {
            return PerMessageDeflate.accept(
                    request.all("sec-websocket-extensions"), SETTINGS.withServerContextTakeover(this == CONTEXT));
        } catch (ProtocolViolationException malformed) {
            throw Refusal.badRequest(malformed.getMessage());
        }
    }
}
