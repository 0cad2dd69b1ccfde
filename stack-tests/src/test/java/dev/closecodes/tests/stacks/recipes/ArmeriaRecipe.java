package dev.closecodes.tests.stacks.recipes;

import com.linecorp.armeria.common.websocket.CloseWebSocketFrame;
import com.linecorp.armeria.common.websocket.WebSocketFrame;
import com.linecorp.armeria.common.websocket.WebSocketWriter;
import dev.closecodes.tests.stacks.bridges.ArmeriaBridge;
import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A subscriber of Armeria. */
final class ArmeriaRecipe implements Subscriber<WebSocketFrame> {

    private CloseReason reason = new CloseReason(CloseCode.ABNORMAL_CLOSURE);

    void expire(WebSocketWriter writer) {
        ArmeriaBridge.close(writer, new CloseReason(CloseCode.SESSION_EXPIRED));
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            reason = ArmeriaBridge.fromArmeria(close);
        }
    }

    @Override
    public void onError(Throwable error) {
        Chat.closed(ArmeriaBridge.fromArmeria(error));
    }

    @Override
    public void onComplete() {
        Chat.closed(reason);
    }
}
