@WebSocketCloseCodes(
        value = "close-codes.yaml",
        roles = {Role.CLIENT, Role.SERVER})
package com.example.chat;

import dev.closecodes.Role;
import dev.closecodes.WebSocketCloseCodes;
