package com.example.chat;

import lombok.Builder;
import lombok.Value;

/** How a session ended. */
@Value
@Builder
class Session {
    String user;
    CloseCode code;
    CloseReason reason;
}
