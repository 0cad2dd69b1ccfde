package dev.closecodes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that was generated from a registry of close codes.
 *
 * <p>The annotation is kept in the class file for two reasons. Coverage tools skip classes that have an annotation with
 * {@code Generated} in its name. And in an incremental build, the processor must recognize the types that it generated
 * before.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CloseCodesGenerated {}
