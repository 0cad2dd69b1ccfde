/**
 * Support code that generated close APIs call. It is exported because generated code is in the packages of users.
 * Programs do not use it directly: it can change in any release, together with the generated code.
 */
@NullMarked
package dev.closecodes.internal;

import org.jspecify.annotations.NullMarked;
