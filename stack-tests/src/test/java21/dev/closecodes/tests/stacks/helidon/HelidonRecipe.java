package dev.closecodes.tests.stacks.helidon;

import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;

/** The example of {@code docs/bridges.md}. */
final class HelidonRecipe implements WsListener {

    void expire(WsSession session) {
        HelidonBridge.close(session, new CloseReason(CloseCode.SESSION_EXPIRED));
    }

    @Override
    public void onClose(WsSession session, int code, String text) {
        closed(HelidonBridge.fromHelidon(code, text));
    }

    @Override
    public void onError(WsSession session, Throwable error) {
        closed(HelidonBridge.fromHelidon(error));
    }

    private static void closed(CloseReason reason) {
        System.getLogger(HelidonRecipe.class.getName()).log(System.Logger.Level.INFO, reason.toString());
    }
}
