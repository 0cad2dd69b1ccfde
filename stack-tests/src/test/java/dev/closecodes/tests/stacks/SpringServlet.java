package dev.closecodes.tests.stacks;

import dev.closecodes.tests.stacks.bridges.SpringBridge;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** Spring's servlet API, on Tomcat. */
final class SpringServlet extends TomcatServer {

    private static final String CONNECTION = "connection";

    @Override
    void configure(Tomcat tomcat, Context context) {
        context.addServletContainerInitializer(new WsSci(), Set.of());
        tomcat.addServlet("", "spring", new Servlet()).addMapping("/");
    }

    @SuppressWarnings("serial")
    private final class Servlet extends HttpServlet {

        private final WebSocketHttpRequestHandler handler = new WebSocketHttpRequestHandler(new Handler());

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            handler.handleRequest(request, response);
        }
    }

    private final class Handler extends AbstractWebSocketHandler {

        @Override
        public void afterConnectionEstablished(WebSocketSession session) {
            StackConnection connection = new StackConnection(
                    (code, reason) -> session.close(new CloseStatus(code, reason)),
                    reason -> session.close(SpringBridge.toSpring(reason)));
            session.getAttributes().put(CONNECTION, connection);
            opened(connection);
        }

        /** This follows each transport error. */
        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
            Objects.requireNonNull((StackConnection) session.getAttributes().get(CONNECTION))
                    .closed(status.getCode(), status.getReason(), SpringBridge.fromSpring(status));
        }
    }

    @Override
    OwnClose reportsOwnClose() {
        return OwnClose.ITS_REASON;
    }
}
