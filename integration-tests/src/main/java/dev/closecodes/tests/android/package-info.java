/** A close API with everything that a registry can ask for, without codecs. */
@WebSocketCloseCodes("everything.yaml")
@NullMarked
package dev.closecodes.tests.android;

import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
