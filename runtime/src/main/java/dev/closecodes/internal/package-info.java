/**
 * Support code that generated close APIs call. It is exported because generated code is in the packages of users.
 * Programs do not use it directly: it can change in any release, together with the generated code.
 *
 * <p>This package and {@code dev.closecodes} use only what Android API level 26 has. So they do not use
 * {@code dev.closecodes.frame}, which needs level 33.
 */
@NullMarked
package dev.closecodes.internal;

import org.jspecify.annotations.NullMarked;
