package com.example.chat;

import lombok.Builder;
import lombok.Value;

/** What became of a session. */
@Value
@Builder
class Session {
    String user;
    CloseCode code;
    CloseReason reason;
}
