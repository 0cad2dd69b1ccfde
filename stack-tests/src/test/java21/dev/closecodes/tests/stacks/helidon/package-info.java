/** The bridge to Helidon, which needs JDK 21. */
@WebSocketCloseCodes(value = "close-codes.yaml", bridges = Bridge.HELIDON)
@NullMarked
package dev.closecodes.tests.stacks.helidon;

import dev.closecodes.Bridge;
import dev.closecodes.WebSocketCloseCodes;
import org.jspecify.annotations.NullMarked;
