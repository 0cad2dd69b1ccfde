package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.SpringWebfluxBridge;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/** A handler of Spring WebFlux. */
final class SpringWebFluxRecipe implements WebSocketHandler {

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        session.closeStatus()
                .map(SpringWebfluxBridge::fromSpring)
                .onErrorResume(error -> Mono.just(SpringWebfluxBridge.fromSpring(error)))
                .defaultIfEmpty(new CloseReason(CloseCode.ABNORMAL_CLOSURE))
                .subscribe(Chat::closed);
        return session.receive().then(Mono.defer(() -> expire(session)));
    }

    private static Mono<Void> expire(WebSocketSession session) {
        return session.close(SpringWebfluxBridge.toSpring(new CloseReason(CloseCode.SESSION_EXPIRED)));
    }
}
