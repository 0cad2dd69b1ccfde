/** The chat service: sessions, and why they end. */
@WebSocketCloseCodes("close-codes.yaml")
package com.example.chat;

import dev.closecodes.WebSocketCloseCodes;
