package dev.closecodes.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.processor.model.NamingStyle.LetterCase;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamingStyleTest {

    @ParameterizedTest
    @CsvSource({
        "UPPER_SNAKE, SESSION_EXPIRED, SESSION_EXPIRED",
        "LOWER_SNAKE, SESSION_EXPIRED, session_expired",
        "LOWER_CAMEL, SESSION_EXPIRED, sessionExpired",
        "UPPER_CAMEL, SESSION_EXPIRED, SessionExpired",
        "LOWER_CAMEL, QUOTA, quota",
        "LOWER_CAMEL, STEP_1_OF_2, step1Of2",
        "LOWER_CAMEL, A__B_, aB",
        "UPPER_CAMEL, A__B_, AB",
    })
    void joinsWordsAsThePlatformDoes(LetterCase letterCase, String constant, String expected) {
        assertEquals(expected, new NamingStyle(letterCase, "", "").apply(constant));
    }

    @Test
    void putsNamesBetweenPrefixAndSuffix() {
        assertEquals(
                "WEB_SOCKET_BUSY_CLOSE_STATUS",
                new NamingStyle(LetterCase.UPPER_SNAKE, "WEB_SOCKET_", "_CLOSE_STATUS").apply("BUSY"));
    }

    @Test
    void doesNotSpeakTurkish() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals("invalidId", new NamingStyle(LetterCase.LOWER_CAMEL, "", "").apply("INVALID_ID"));
        } finally {
            Locale.setDefault(locale);
        }
    }
}
