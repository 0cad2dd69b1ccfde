/** A close API with everything that a registry can ask for, and bridges to the libraries of Android; without codecs. */
@WebSocketCloseCodes(
        value = "everything.yaml",
        bridges = {Bridge.JAVA_WEBSOCKET, Bridge.KTOR, Bridge.OKHTTP})
@NullMarked
package dev.closecodes.tests.android;

import dev.closecodes.Bridge;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
