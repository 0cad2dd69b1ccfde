package com.example.chat;

class Alpha {
    CloseReason reason() {
        return new CloseReason(CloseCode.FIRST);
    }
}

class Beta {
    KtorCloseCode code() {
        return KtorCloseCode.FIRST;
    }
}
