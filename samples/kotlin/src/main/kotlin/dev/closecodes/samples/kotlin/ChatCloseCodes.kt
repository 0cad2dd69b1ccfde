package dev.closecodes.samples.kotlin

import dev.closecodes.WebSocketCloseCodes

/** Asks for the close API of the chat, in this package. Kotlin has no package-info.java to say so. */
@WebSocketCloseCodes("close-codes.yaml")
internal object ChatCloseCodes
