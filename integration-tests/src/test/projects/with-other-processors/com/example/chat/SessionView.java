package com.example.chat;

import lombok.Data;

/** The part of a session that clients see. */
@Data
class SessionView {
    private String user;
    private String code;
    private AppleCloseCode apple;
    private int number;
}
