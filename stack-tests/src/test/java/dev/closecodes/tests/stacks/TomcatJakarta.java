package dev.closecodes.tests.stacks;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

/** Tomcat's implementation of the Jakarta WebSocket API. */
final class TomcatJakarta extends TomcatServer {

    @Override
    void configure(Tomcat tomcat, Context context) {
        context.addServletContainerInitializer(new WsSci(), Set.of());
        context.addServletContainerInitializer(
                (classes, servlets) -> {
                    ServerContainer container =
                            (ServerContainer) servlets.getAttribute(ServerContainer.class.getName());
                    try {
                        container.addEndpoint(JakartaEndpoint.config(this::opened));
                    } catch (DeploymentException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Set.of());
        // Tomcat upgrades connections in a filter, and calls filters only if a servlet has the path.
        tomcat.addServlet("", "default", new DefaultServlet()).addMapping("/");
    }

    @Override
    String bridge(String platform) {
        return "jakarta";
    }

    @Override
    OwnClose reportsOwnClose() {
        return OwnClose.ITS_REASON;
    }
}
