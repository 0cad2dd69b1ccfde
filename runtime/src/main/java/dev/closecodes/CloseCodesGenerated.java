package dev.closecodes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that was generated from a close-code registry. It is kept in the class file so that coverage tools,
 * which skip classes with an annotation named like this one, see it, and so that the processor knows its own work when
 * it meets it again in an incremental build.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CloseCodesGenerated {}
