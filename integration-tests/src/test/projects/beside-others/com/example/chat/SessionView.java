package com.example.chat;

import lombok.Data;

/** What a client is shown of a session. */
@Data
class SessionView {
    private String user;
    private String code;
    private AppleCloseCode apple;
    private int number;
}
