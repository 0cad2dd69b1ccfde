package dev.closecodes.samples.kotlin

import dev.closecodes.Bridge
import dev.closecodes.Role
import dev.closecodes.WebSocketCloseCodes

/**
 * The annotation generates the close API of the chat into this package, and extensions for Ktor. Kotlin has no
 * package-info.java. The codecs are for ChatConnection, and for tests of it.
 */
@WebSocketCloseCodes("close-codes.yaml", bridges = [Bridge.KTOR], roles = [Role.CLIENT, Role.SERVER])
internal object ChatCloseCodes
