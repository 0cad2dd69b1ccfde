package dev.closecodes.samples.benchmarks.memory;

import dev.closecodes.frame.DeflateSettings;
import dev.closecodes.frame.PerMessageDeflate;
import java.util.List;

/** Whether and how a connection compresses its messages. */
enum Mode {
    OFF("without compression", false, false),
    WITHOUT_CONTEXT("compression without context takeover", false, false),
    CLIENT_CONTEXT("compression with the client's context only", false, true),
    CONTEXT("compression with context takeover in both directions", true, true);

    private final String text;
    private final boolean serverContext;
    private final boolean clientContext;

    Mode(String text, boolean serverContext, boolean clientContext) {
        this.text = text;
        this.serverContext = serverContext;
        this.clientContext = clientContext;
    }

    private DeflateSettings settings() {
        return DeflateSettings.defaults()
                .withServerContextTakeover(serverContext)
                .withClientContextTakeover(clientContext);
    }

    PerMessageDeflate server() {
        return this == OFF
                ? PerMessageDeflate.none()
                : PerMessageDeflate.accept(List.of(PerMessageDeflate.offer(settings())), settings());
    }

    PerMessageDeflate client() {
        return this == OFF
                ? PerMessageDeflate.none()
                : PerMessageDeflate.confirm(List.of(PerMessageDeflate.offer(settings())), settings());
    }

    @Override
    public String toString() {
        return text;
    }
}
