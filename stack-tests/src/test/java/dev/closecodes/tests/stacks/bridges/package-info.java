/** The bridges to all libraries that run with JDK 17. */
@WebSocketCloseCodes(
        value = "close-codes.yaml",
        bridges = {
            Bridge.ARMERIA,
            Bridge.JAKARTA,
            Bridge.JAVA_WEBSOCKET,
            Bridge.JDK,
            Bridge.JETTY,
            Bridge.KTOR,
            Bridge.MICRONAUT,
            Bridge.NETTY,
            Bridge.OKHTTP,
            Bridge.QUARKUS,
            Bridge.SPRING,
            Bridge.SPRING_WEBFLUX,
            Bridge.UNDERTOW,
            Bridge.VERTX
        })
@NullMarked
package dev.closecodes.tests.stacks.bridges;

import dev.closecodes.Bridge;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
