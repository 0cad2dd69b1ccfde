/** Checks which API level of Android the runtime and the generated code need. */
@NullMarked
package dev.closecodes.tests.android;

import org.jspecify.annotations.NullMarked;
