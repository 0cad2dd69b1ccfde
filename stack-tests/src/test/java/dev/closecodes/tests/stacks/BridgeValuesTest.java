package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.linecorp.armeria.common.websocket.CloseWebSocketFrame;
import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.ArmeriaBridge;
import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.JavaWebsocketBridge;
import dev.closecodes.tests.stacks.bridges.JdkBridge;
import dev.closecodes.tests.stacks.bridges.JettyBridge;
import dev.closecodes.tests.stacks.bridges.KtorBridge;
import dev.closecodes.tests.stacks.bridges.MicronautBridge;
import dev.closecodes.tests.stacks.bridges.NettyBridge;
import dev.closecodes.tests.stacks.bridges.OkhttpBridge;
import dev.closecodes.tests.stacks.bridges.QuarkusBridge;
import dev.closecodes.tests.stacks.bridges.SpringBridge;
import dev.closecodes.tests.stacks.bridges.SpringWebfluxBridge;
import dev.closecodes.tests.stacks.bridges.UndertowBridge;
import dev.closecodes.tests.stacks.bridges.VertxBridge;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.undertow.websockets.core.CloseMessage;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.reactive.socket.CloseStatus;

/** Converts every number to the types of the libraries and back, without a connection. */
final class BridgeValuesTest {

    private static final String TEXT = "as requested";

    /** What is sent for each number. It is computed once, because that takes most of the time. */
    private static final List<CloseReason> SENT_BY_CLIENT = sendable(Role.CLIENT);

    private static final List<CloseReason> SENT_BY_SERVER = sendable(Role.SERVER);

    private static List<CloseReason> sendable(Role role) {
        return IntStream.rangeClosed(0, 0xFFFF)
                .mapToObj(code -> new CloseReason(code, TEXT).toSendable(role))
                .toList();
    }

    /** A conversion to the type of a library, and back. */
    private record Conversion(String platform, BiFunction<CloseReason, Role, CloseReason> roundTrip) {}

    static List<Named<Conversion>> conversions() {
        return List.of(
                named("armeria", (reason, role) -> ArmeriaBridge.fromArmeria(ArmeriaBridge.toArmeria(reason, role))),
                named("ktor", (reason, role) -> KtorBridge.fromKtor(KtorBridge.toKtor(reason, role))),
                named(
                        "micronaut",
                        (reason, role) -> MicronautBridge.fromMicronaut(MicronautBridge.toMicronaut(reason, role))),
                named("netty", (reason, role) -> NettyBridge.fromNetty(NettyBridge.toNettyStatus(reason, role))),
                named("quarkus", (reason, role) -> QuarkusBridge.fromQuarkus(QuarkusBridge.toQuarkus(reason, role))),
                named("spring", (reason, role) -> SpringBridge.fromSpring(SpringBridge.toSpring(reason, role))),
                named(
                        "spring-webflux",
                        (reason, role) -> SpringWebfluxBridge.fromSpring(SpringWebfluxBridge.toSpring(reason, role))),
                named(
                        "undertow",
                        (reason, role) -> UndertowBridge.fromUndertow(UndertowBridge.toUndertow(reason, role))));
    }

    private static Named<Conversion> named(String platform, BiFunction<CloseReason, Role, CloseReason> roundTrip) {
        return Named.of(platform, new Conversion(platform, roundTrip));
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void everyReasonIsConverted(Conversion conversion) throws IOException {
        PlatformFile platform = PlatformFile.read(conversion.platform);
        for (Role role : Role.values()) {
            int code = 0;
            for (CloseReason sent : role == Role.CLIENT ? SENT_BY_CLIENT : SENT_BY_SERVER) {
                CloseReason reason = new CloseReason(code++, TEXT);
                assertEquals(platform.replaced(sent), conversion.roundTrip.apply(reason, role), reason::toString);
            }
        }
    }

    @Test
    void nettySendsNoCodeFor1005() {
        for (int code = 0; code <= 0xFFFF; code++) {
            CloseReason reason = new CloseReason(code, TEXT);
            CloseReason sent = code == CloseCode.NO_STATUS_RECEIVED.code()
                    ? new CloseReason(CloseCode.NO_STATUS_RECEIVED, "")
                    : reason.toSendable(Role.CLIENT);
            assertEquals(sent, NettyBridge.fromNetty(NettyBridge.toNetty(reason, Role.CLIENT)));
        }
    }

    @Test
    void shortMethodsAreForServers() {
        CloseReason reason = new CloseReason(CloseCode.SERVER_FULL, TEXT);
        assertEquals(reason, ArmeriaBridge.fromArmeria(ArmeriaBridge.toArmeria(reason)));
        assertEquals(reason, KtorBridge.fromKtor(KtorBridge.toKtor(reason)));
        assertEquals(reason, MicronautBridge.fromMicronaut(MicronautBridge.toMicronaut(reason)));
        assertEquals(reason, NettyBridge.fromNetty(NettyBridge.toNetty(reason)));
        assertEquals(reason, NettyBridge.fromNetty(NettyBridge.toNettyStatus(reason)));
        assertEquals(reason, QuarkusBridge.fromQuarkus(QuarkusBridge.toQuarkus(reason)));
        assertEquals(reason, SpringBridge.fromSpring(SpringBridge.toSpring(reason)));
        assertEquals(reason, SpringWebfluxBridge.fromSpring(SpringWebfluxBridge.toSpring(reason)));
        assertEquals(reason, UndertowBridge.fromUndertow(UndertowBridge.toUndertow(reason)));
    }

    /** Reads a number that a library reports, with no text. */
    private record Reading(IntFunction<CloseReason> read, IntUnaryOperator observed) {}

    static List<Named<Reading>> readings() {
        IntUnaryOperator number = code -> CloseReason.observed(code, null).code();
        IntUnaryOperator signed = code -> code & 0xFFFF;
        return List.of(
                reading(
                        "java-websocket",
                        code -> JavaWebsocketBridge.fromJavaWebsocket(code, null),
                        code -> code < 0 ? CloseCode.ABNORMAL_CLOSURE.code() : number.applyAsInt(code)),
                reading("jdk", code -> JdkBridge.fromJdk(code, null), number),
                reading("jetty", code -> JettyBridge.fromJetty(code, null), number),
                reading(
                        "ktor",
                        code -> KtorBridge.fromKtor(new io.ktor.websocket.CloseReason((short) code, "")),
                        signed),
                reading(
                        "micronaut",
                        code -> MicronautBridge.fromMicronaut(new io.micronaut.websocket.CloseReason(code, null)),
                        number),
                reading("okhttp", code -> OkhttpBridge.fromOkhttp(code, null), number),
                reading("undertow", code -> UndertowBridge.fromUndertow(new CloseMessage(code, null)), number),
                reading("vertx", code -> VertxBridge.fromVertx((short) code, null), signed));
    }

    private static Named<Reading> reading(String platform, IntFunction<CloseReason> read, IntUnaryOperator observed) {
        return Named.of(platform, new Reading(read, observed));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void everyNumberIsRead(Reading reading) {
        for (int code = Short.MIN_VALUE - 1; code <= 0xFFFF + 1; code++) {
            assertEquals(new CloseReason(reading.observed.applyAsInt(code), ""), reading.read.apply(code));
        }
    }

    /** Quarkus casts codes of the peer to signed numbers of 16 bits. Its type refuses some positive numbers. */
    @Test
    void quarkusReportsNegativeNumbers() {
        for (int code = 0x8000; code <= 0xFFFF; code++) {
            assertEquals(
                    new CloseReason(code, ""),
                    QuarkusBridge.fromQuarkus(new io.quarkus.websockets.next.CloseReason((short) code, null)));
        }
    }

    @Test
    void nothingIsALostConnection() {
        CloseReason lost = new CloseReason(CloseCode.ABNORMAL_CLOSURE);
        assertEquals(lost, ArmeriaBridge.fromArmeria((CloseWebSocketFrame) null));
        assertEquals(lost, KtorBridge.fromKtor((io.ktor.websocket.CloseReason) null));
        assertEquals(lost, MicronautBridge.fromMicronaut(null));
        assertEquals(lost, NettyBridge.fromNetty((WebSocketCloseStatus) null));
        assertEquals(lost, QuarkusBridge.fromQuarkus(null));
        assertEquals(lost, SpringBridge.fromSpring(null));
        assertEquals(lost, SpringWebfluxBridge.fromSpring((CloseStatus) null));
        assertEquals(lost, UndertowBridge.fromUndertow((CloseMessage) null));
        assertEquals(lost, VertxBridge.fromVertx(null, null));
    }
}
