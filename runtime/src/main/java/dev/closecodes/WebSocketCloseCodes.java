package dev.closecodes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the close API of a registry: {@code CloseCode}, {@code CloseReason}, {@code CloseCodes} and one
 * {@code <Platform>CloseCode} for each platform that the registry lists, generated into the annotated package.
 *
 * <pre>{@code
 * @WebSocketCloseCodes("close-codes.yaml")
 * package com.example.chat;
 * }</pre>
 *
 * <p>On a type, the API is generated into the package of that type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface WebSocketCloseCodes {

    /**
     * The registry file, looked for beside the package and then at the root of the resources, for example
     * {@code "close-codes.yaml"} or {@code "registries/chat.yaml"}.
     *
     * @return a relative path with {@code /} between its parts; empty (the default) for the protocol's own codes alone,
     *     with no file to find
     */
    String value() default "";

    /**
     * What is put before the name of every generated type, for a package that already has a {@code CloseReason} of its
     * own or that needs two registries: {@code "Chat"} gives {@code ChatCloseCode}.
     *
     * @return the start of a Java type name; empty by default
     */
    String prefix() default "";
}
