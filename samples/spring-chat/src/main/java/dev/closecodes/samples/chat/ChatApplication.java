package dev.closecodes.samples.chat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the chat. */
@SpringBootApplication
class ChatApplication {

    /**
     * Starts the chat.
     *
     * @param arguments settings of Spring Boot, such as {@code --server.port=9000}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(ChatApplication.class, arguments);
    }
}
