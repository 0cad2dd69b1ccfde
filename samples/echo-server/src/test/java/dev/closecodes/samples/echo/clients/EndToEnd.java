package dev.closecodes.samples.echo.clients;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Needs what Maven does not bring: Node, its packages, and for some tests a browser. Only a profile runs it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EndToEndCondition.class)
@interface EndToEnd {}
