package dev.closecodes.samples.kotlin

import dev.closecodes.Role
import dev.closecodes.WebSocketCloseCodes

/**
 * The annotation generates the close API of the chat into this package. Kotlin has no package-info.java. The chat is a
 * client; its tests use the codec of the server.
 */
@WebSocketCloseCodes("close-codes.yaml", roles = [Role.CLIENT, Role.SERVER])
internal object ChatCloseCodes
