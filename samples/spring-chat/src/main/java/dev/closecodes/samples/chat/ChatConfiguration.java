package dev.closecodes.samples.chat;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Opens the WebSocket at {@code /chat}. Only pages of the same origin can use it, which is Spring's default. */
@Configuration
@EnableWebSocket
class ChatConfiguration implements WebSocketConfigurer {

    private final ChatHandler handler;

    ChatConfiguration(ChatHandler handler) {
        this.handler = handler;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, "/chat");
    }
}
