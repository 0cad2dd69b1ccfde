package dev.closecodes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the close API of a registry: {@code CloseCode}, {@code CloseReason}, {@code CloseCodes}, one
 * {@code <Platform>CloseCode} for each platform that the registry lists, and the frame codecs {@code ServerFrameCodec}
 * and {@code ClientFrameCodec}, generated into the annotated package.
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

    /**
     * The ends of a connection that the package implements; each gets a frame codec.
     *
     * @return {@code SERVER} for {@code ServerFrameCodec}, {@code CLIENT} for {@code ClientFrameCodec}; both by
     *     default, {@code {}} for neither
     */
    Role[] roles() default {Role.CLIENT, Role.SERVER};

    /**
     * The largest payload of a data frame that the codecs accept. A larger one is refused with 1009 as soon as its
     * header is there. What is sent is not limited.
     *
     * @return a number of bytes from 1 to 2<sup>48</sup> - 1, not more than {@link #maxMessageBytes()}; 16 MiB by
     *     default, or the largest message if that is less
     */
    long maxFrameBytes() default 16 << 20;

    /**
     * The largest message that the codecs accept, whatever the number of its fragments. A larger one is refused with
     * 1009 as soon as the header of the fragment that goes beyond is there.
     *
     * @return a number of bytes from 1 to 2<sup>48</sup> - 1; 16 MiB by default
     */
    long maxMessageBytes() default 16 << 20;

    /**
     * The reserved bits of the frame header that belong to an extension. They are accepted in the first frame of a
     * message, which is then handed on as it arrived; with any other bit, in a later fragment or in a control frame,
     * the peer breaks the protocol (RFC 7692 section 6 for the only bit that is registered).
     *
     * @return the bits; none by default
     */
    ExtensionBit[] extensionBits() default {};
}
