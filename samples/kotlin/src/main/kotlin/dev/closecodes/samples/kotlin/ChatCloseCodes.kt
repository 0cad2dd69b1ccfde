package dev.closecodes.samples.kotlin

import dev.closecodes.WebSocketCloseCodes

/** The annotation generates the close API of the chat into this package. Kotlin has no package-info.java. */
@WebSocketCloseCodes("close-codes.yaml")
internal object ChatCloseCodes
