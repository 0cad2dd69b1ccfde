package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseReason;

/** What the examples call at the end of a connection. */
final class Chat {

    private Chat() {}

    static void closed(CloseReason reason) {
        System.getLogger(Chat.class.getName()).log(System.Logger.Level.INFO, reason.toString());
    }
}
