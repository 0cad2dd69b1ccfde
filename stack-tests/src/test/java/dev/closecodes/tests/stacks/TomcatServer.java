package dev.closecodes.tests.stacks;

import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** An embedded Tomcat with one context. */
abstract class TomcatServer extends ServerStack {

    private final Tomcat tomcat = new Tomcat();

    /** Adds the WebSocket endpoint to the context. */
    abstract void configure(Tomcat tomcat, Context context);

    @Override
    final void start() throws LifecycleException {
        tomcat.setBaseDir("target/tomcat-" + getClass().getSimpleName());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        configure(tomcat, tomcat.addContext("", null));
        tomcat.start();
    }

    @Override
    final int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    final void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
