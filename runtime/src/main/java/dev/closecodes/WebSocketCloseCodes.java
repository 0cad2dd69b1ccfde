package dev.closecodes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requests the close API of a registry. The processor generates these types into the annotated package:
 * {@code CloseCode}, {@code CloseReason}, {@code CloseCodes}, {@code CloseReasonKey} if the registry defines reasons,
 * one {@code <Platform>CloseCode} for each platform in the registry, a bridge such as {@code SpringBridge} for each of
 * the {@link #bridges()}, and the frame codecs {@code ServerFrameCodec} and {@code ClientFrameCodec}.
 *
 * <pre>{@code
 * @WebSocketCloseCodes("close-codes.yaml")
 * package com.example.chat;
 * }</pre>
 *
 * <p>If a type is annotated, the API is generated into the package of that type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface WebSocketCloseCodes {

    /**
     * Returns the path of the registry file, for example {@code "close-codes.yaml"} or {@code "registries/chat.yaml"}.
     * The processor looks for the file in the folder of the package first, then at the root of the resources.
     *
     * @return a relative path with {@code /} as the separator; empty (the default) for an API with the codes of the
     *     protocol only, which needs no file
     */
    String value() default "";

    /**
     * Returns the prefix of the name of every generated type: {@code "Chat"} gives {@code ChatCloseCode}. Use it if the
     * package already has a type with the name {@code CloseReason}, or needs two registries.
     *
     * @return the start of a Java type name; empty by default
     */
    String prefix() default "";

    /**
     * Returns the libraries to generate a bridge for: a class that converts close reasons to and from their types.
     *
     * @return for example {@code SPRING} for {@code SpringBridge}; none by default
     */
    Bridge[] bridges() default {};

    /**
     * Returns the roles to generate a frame codec for.
     *
     * @return {@code SERVER} for {@code ServerFrameCodec}, {@code CLIENT} for {@code ClientFrameCodec}; none by default
     */
    Role[] roles() default {};

    /**
     * Returns the maximum payload length of the data frames that the codecs accept. The codecs reject a longer frame
     * with 1009 as soon as its header has arrived. They do not limit the frames that they send.
     *
     * @return a number of bytes from 1 to 2<sup>48</sup> - 1, at most {@link #maxMessageBytes()}; by default 16 MiB, or
     *     {@link #maxMessageBytes()} if that is smaller
     */
    long maxFrameBytes() default 16 << 20;

    /**
     * Returns the maximum length of the messages that the codecs accept: of the payloads of all fragments together. The
     * codecs reject a longer message with 1009 as soon as the header of the first fragment beyond the limit has
     * arrived.
     *
     * @return a number of bytes from 1 to 2<sup>48</sup> - 1; 16 MiB by default
     */
    long maxMessageBytes() default 16 << 20;

    /**
     * Returns the reserved bits that an extension uses. The codecs accept them in the first frame of a message, and
     * pass the payload of that message on without decoding it. Any other reserved bit is a protocol error, and so are
     * these bits in a later fragment or in a control frame. RFC 7692 section 6 defines this for RSV1, the only
     * registered bit.
     *
     * @return the bits; none by default
     */
    ExtensionBit[] extensionBits() default {};
}
