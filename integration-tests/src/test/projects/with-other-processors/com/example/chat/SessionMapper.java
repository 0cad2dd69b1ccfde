package com.example.chat;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper
interface SessionMapper {

    SessionMapper INSTANCE = Mappers.getMapper(SessionMapper.class);

    @Mapping(target = "apple", source = "code")
    @Mapping(target = "number", source = "reason.code")
    SessionView toView(Session session);

    default AppleCloseCode toApple(CloseCode code) {
        return code.toApple();
    }
}
