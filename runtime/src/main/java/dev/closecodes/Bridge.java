package dev.closecodes;

/**
 * A library whose types a generated bridge converts. The bridge for {@link #SPRING} is {@code SpringBridge}. It needs
 * the library on the compile class path.
 *
 * <p>Each bridge is a class of static methods. {@code toSpring} and {@code close} send any reason: they replace what
 * must not be sent, and what the library cannot send. {@code fromSpring} receives what the callbacks of the library
 * report.
 */
public enum Bridge {
    /** Armeria: {@code com.linecorp.armeria:armeria}. */
    ARMERIA,
    /** Helidon 4: {@code io.helidon.websocket:helidon-websocket}. */
    HELIDON,
    /** Jakarta WebSocket 2, as in Tomcat, Tyrus and most application servers: {@code jakarta.websocket}. */
    JAKARTA,
    /** Java-WebSocket, client and server: {@code org.java-websocket:Java-WebSocket}. */
    JAVA_WEBSOCKET,
    /** The client of the JDK: {@code java.net.http.WebSocket}. */
    JDK,
    /** The API of Jetty 12: {@code org.eclipse.jetty.websocket:jetty-websocket-jetty-api}. */
    JETTY,
    /** Ktor 3, client and server: {@code io.ktor:ktor-websockets-jvm}. */
    KTOR,
    /** Micronaut 4: {@code io.micronaut:micronaut-websocket}. */
    MICRONAUT,
    /** Netty 4: {@code io.netty:netty-codec-http}. */
    NETTY,
    /** The client OkHttp 5: {@code com.squareup.okhttp3:okhttp-jvm}. */
    OKHTTP,
    /** Quarkus WebSockets Next: {@code io.quarkus:quarkus-websockets-next}. */
    QUARKUS,
    /** Spring with a servlet container: {@code org.springframework:spring-websocket}. */
    SPRING,
    /** Spring WebFlux: {@code org.springframework:spring-webflux}. */
    SPRING_WEBFLUX,
    /** Undertow: {@code io.undertow:undertow-core}. */
    UNDERTOW,
    /** Vert.x 5: {@code io.vertx:vertx-core}. */
    VERTX
}
