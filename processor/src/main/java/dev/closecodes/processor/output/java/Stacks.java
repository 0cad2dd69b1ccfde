package dev.closecodes.processor.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.closecodes.processor.model.CloseFrame;
import dev.closecodes.processor.output.java.Stack.Parameter;
import dev.closecodes.processor.output.java.Stack.Sending;
import dev.closecodes.processor.output.java.Stack.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of the libraries that have a bridge. The platform file of a library says what it sends and reports. */
final class Stacks {

    /** The arguments for a library whose codes are signed. */
    private static final String SHORT_AND_TEXT = "((short) sent.code(), sent.message())";

    private static final List<Stack> ALL = List.of(
            armeria(),
            helidon(),
            JakartaStack.entry(),
            javaWebSocket(),
            jdk(),
            jetty(),
            ktor(),
            micronaut(),
            netty(),
            okHttp(),
            quarkus(),
            spring(),
            springWebFlux(),
            undertow(),
            vertx());

    private Stacks() {}

    /** Returns the library with the platform id; null if it has no bridge. */
    static @Nullable Stack find(String platform) {
        for (Stack stack : ALL) {
            if (stack.platform().equals(platform)) {
                return stack;
            }
        }
        return null;
    }

    private static Stack armeria() {
        String types = "com.linecorp.armeria.common.websocket";
        ClassName frame = ClassName.get(types, "CloseWebSocketFrame");
        ClassName frames = ClassName.get(types, "WebSocketFrame");
        ClassName status = ClassName.get(types, "WebSocketCloseStatus");
        ClassName writer = ClassName.get(types, "WebSocketWriter");
        String arguments = "($T.valueOf(sent.code()), sent.message())";
        return new Stack(
                "armeria",
                "com.linecorp.armeria:armeria",
                frame,
                List.of(
                        Conversions.to("toArmeria", frame, CodeBlock.of("$T.ofClose" + arguments, frames, status)),
                        Conversions.close(
                                writer, "writer", TypeName.VOID, CodeBlock.of("writer.close" + arguments, status), "")),
                List.of(
                        Conversions.from(
                                "fromArmeria",
                                frame,
                                "frame",
                                "frame.status().code()",
                                "frame.reasonPhrase()",
                                "a frame of a peer"),
                        Conversions.failure("fromArmeria", "{@code onError} of a subscriber gets")));
    }

    private static Stack helidon() {
        ClassName session = ClassName.get("io.helidon.websocket", "WsSession");
        return new Stack(
                "helidon",
                "io.helidon.websocket:helidon-websocket (which needs JDK 21 or later)",
                session,
                List.of(Conversions.close(
                        session, "session", session, Conversions.call("session.close"), "the session")),
                List.of(
                        Conversions.codeAndText("fromHelidon", "the arguments of {@code WsListener.onClose}"),
                        Conversions.failure("fromHelidon", "{@code WsListener.onError} gets")));
    }

    private static Stack javaWebSocket() {
        ClassName socket = ClassName.get("org.java_websocket", "WebSocket");
        CodeBlock call = CodeBlock.of(
                "socket.close(sent.code(), sent.code() == 1007 && sent.message().isEmpty() ? sent.toString() : sent.message())");
        CodeBlock code = CodeBlock.of("code < 0 ? $L : code", CloseFrame.CONNECTION_LOST);
        return new Stack(
                        "java-websocket",
                        "org.java-websocket:Java-WebSocket",
                        socket,
                        List.of(Conversions.close(socket, "socket", TypeName.VOID, call, "")),
                        List.of(Conversions.codeAndText(
                                "fromJavaWebsocket", TypeName.INT, code, null, "the arguments of {@code onClose}")))
                .noting(
                        "Java-WebSocket ends the connection without a Close frame if 1007 is sent without a text. So the"
                                + " bridge adds the code and its name as the text. A negative code is the library's own, for a"
                                + " connection that was never open or was lost. It becomes 1006.");
    }

    private static Stack jdk() {
        ClassName socket = ClassName.get("java.net.http", "WebSocket");
        return new Stack(
                "jdk",
                "the module java.net.http",
                socket,
                List.of(Conversions.close(
                        socket,
                        "socket",
                        Conversions.future(socket),
                        Conversions.call("socket.sendClose"),
                        "the result of {@code WebSocket.sendClose}")),
                List.of(
                        Conversions.codeAndText("fromJdk", "the arguments of {@code WebSocket.Listener.onClose}"),
                        Conversions.failure("fromJdk", "{@code WebSocket.Listener.onError} gets")));
    }

    private static Stack jetty() {
        String api = "org.eclipse.jetty.websocket.api";
        ClassName session = ClassName.get(api, "Session");
        ClassName completable = ClassName.get(api, "Callback", "Completable");
        return new Stack(
                "jetty",
                "org.eclipse.jetty.websocket:jetty-websocket-jetty-api (version 12 or later)",
                completable,
                List.of(new Sending(
                        "close",
                        Subject.REASON,
                        new Parameter(session, "session", false, "the connection"),
                        Conversions.future(TypeName.VOID.box()),
                        CodeBlock.of(
                                "$T.with(callback -> session.close(sent.code(), sent.message(), callback))",
                                completable),
                        CodeBlock.of(
                                "$T.with(callback -> session.close($L, null, callback))",
                                completable,
                                CloseFrame.NO_STATUS),
                        "a future that is completed when the Close frame was sent")),
                List.of(
                        Conversions.codeAndText("fromJetty", "the arguments of {@code onWebSocketClose}"),
                        Conversions.failure("fromJetty", "{@code onWebSocketError} gets")));
    }

    private static Stack ktor() {
        ClassName reason = ClassName.get("io.ktor.websocket", "CloseReason");
        return new Stack(
                "ktor",
                "io.ktor:ktor-websockets-jvm",
                reason,
                List.of(Conversions.to("toKtor", reason, CodeBlock.of("new $T" + SHORT_AND_TEXT, reason))),
                List.of(
                        Conversions.from(
                                "fromKtor",
                                reason,
                                "reason",
                                "reason.getCode() & 0xFFFF",
                                "reason.getMessage()",
                                "the value of {@code closeReason} of a session"),
                        Conversions.failure("fromKtor", "{@code closeReason.await()} throws")));
    }

    private static Stack micronaut() {
        ClassName reason = ClassName.get("io.micronaut.websocket", "CloseReason");
        return new Stack(
                "micronaut",
                "io.micronaut:micronaut-websocket",
                reason,
                List.of(Conversions.to("toMicronaut", reason, Conversions.create(reason))),
                List.of(Conversions.from(
                        "fromMicronaut",
                        reason,
                        "reason",
                        "reason.getCode()",
                        "reason.getReason()",
                        "the reason that an {@code @OnClose} method gets")));
    }

    private static Stack netty() {
        String types = "io.netty.handler.codec.http.websocketx";
        ClassName frame = ClassName.get(types, "CloseWebSocketFrame");
        ClassName status = ClassName.get(types, "WebSocketCloseStatus");
        return new Stack(
                "netty",
                "io.netty:netty-codec-http",
                frame,
                List.of(
                        new Sending(
                                "toNetty",
                                Subject.REASON,
                                null,
                                frame,
                                Conversions.create(frame),
                                CodeBlock.of("new $T()", frame),
                                "a new frame"),
                        Conversions.to("toNettyStatus", status, Conversions.create(status))),
                List.of(
                        Conversions.from(
                                "fromNetty",
                                frame,
                                "frame",
                                "frame.statusCode()",
                                "frame.reasonText()",
                                "a frame of a peer"),
                        Conversions.from(
                                "fromNetty",
                                status,
                                "status",
                                "status.code()",
                                "status.reasonText()",
                                "the status of a frame of a peer"),
                        Conversions.failure("fromNetty", "{@code exceptionCaught} of a handler gets")));
    }

    private static Stack okHttp() {
        ClassName socket = ClassName.get("okhttp3", "WebSocket");
        return new Stack(
                "okhttp",
                "com.squareup.okhttp3:okhttp-jvm",
                socket,
                List.of(Conversions.close(
                        socket,
                        "socket",
                        TypeName.BOOLEAN,
                        Conversions.call("socket.close"),
                        "false if the connection is being closed already")),
                List.of(
                        Conversions.codeAndText(
                                "fromOkhttp", "the arguments of {@code onClosing} or {@code onClosed} of a listener"),
                        Conversions.failure("fromOkhttp", "{@code onFailure} of a listener gets")));
    }

    private static Stack quarkus() {
        ClassName reason = ClassName.get("io.quarkus.websockets.next", "CloseReason");
        return new Stack(
                "quarkus",
                "io.quarkus:quarkus-websockets-next",
                reason,
                List.of(Conversions.to("toQuarkus", reason, Conversions.create(reason))),
                List.of(Conversions.from(
                        "fromQuarkus",
                        reason,
                        "reason",
                        "reason.getCode() & 0xFFFF",
                        "reason.getMessage()",
                        "the reason that an {@code @OnClose} method gets")));
    }

    private static Stack spring() {
        ClassName status = ClassName.get("org.springframework.web.socket", "CloseStatus");
        return new Stack(
                        "spring",
                        "org.springframework:spring-websocket",
                        status,
                        List.of(Conversions.to("toSpring", status, Conversions.create(status))),
                        List.of(Conversions.from(
                                "fromSpring",
                                status,
                                "status",
                                "status.getCode()",
                                "status.getReason()",
                                "the status that {@code afterConnectionClosed} gets")))
                .noting("The codes below are those on Tomcat.");
    }

    private static Stack springWebFlux() {
        ClassName status = ClassName.get("org.springframework.web.reactive.socket", "CloseStatus");
        return new Stack(
                        "spring-webflux",
                        "org.springframework:spring-webflux",
                        status,
                        List.of(Conversions.to("toSpring", status, Conversions.create(status))),
                        List.of(
                                Conversions.from(
                                        "fromSpring",
                                        status,
                                        "status",
                                        "status.getCode()",
                                        "status.getReason()",
                                        "the value of {@code WebSocketSession.closeStatus()}"),
                                Conversions.failure("fromSpring", "a subscriber of {@code closeStatus()} gets")))
                .noting("The codes below are those on Reactor Netty.");
    }

    private static Stack undertow() {
        ClassName message = ClassName.get("io.undertow.websockets.core", "CloseMessage");
        return new Stack(
                "undertow",
                "io.undertow:undertow-core",
                message,
                List.of(Conversions.to("toUndertow", message, Conversions.create(message))),
                List.of(
                        Conversions.from(
                                "fromUndertow",
                                message,
                                "message",
                                "message.getCode()",
                                "message.getReason()",
                                "the message that {@code onCloseMessage} gets"),
                        Conversions.failure("fromUndertow", "{@code onError} of a listener gets")));
    }

    private static Stack vertx() {
        ClassName socket = ClassName.get("io.vertx.core.http", "WebSocketBase");
        TypeName future = ParameterizedTypeName.get(ClassName.get("io.vertx.core", "Future"), TypeName.VOID.box());
        return new Stack(
                "vertx",
                "io.vertx:vertx-core",
                socket,
                List.of(Conversions.close(
                        socket,
                        "socket",
                        future,
                        CodeBlock.of("socket.close" + SHORT_AND_TEXT),
                        "the result of {@code WebSocketBase.close}")),
                List.of(Conversions.codeAndText(
                        "fromVertx",
                        TypeName.SHORT.box(),
                        CodeBlock.of("code & 0xFFFF"),
                        CloseFrame.CONNECTION_LOST,
                        "the results of {@code closeStatusCode()} and {@code closeReason()}")));
    }
}
