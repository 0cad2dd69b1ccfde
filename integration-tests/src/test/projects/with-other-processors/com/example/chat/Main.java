package com.example.chat;

public final class Main {

    public static void main(String[] arguments) {
        Session session = Session.builder()
                .user("Ada")
                .code(CloseCode.INVALID_ID)
                .reason(new CloseReason(CloseCode.GOING_AWAY, "lunch"))
                .build();
        System.out.println(SessionMapper.INSTANCE.toView(session));
    }
}
