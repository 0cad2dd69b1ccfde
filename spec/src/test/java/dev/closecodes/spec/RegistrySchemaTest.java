package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of a user's registry accepts what the processor's reader accepts, as far as a schema can tell. */
final class RegistrySchemaTest {

    /** Codes of Discord's gateway, with every key that there is. */
    private static final String DISCORD = """
            extends: [registered]
            platforms: [ktor, apple, litert, windows]
            codes:
              - code: 4001
                name: UNKNOWN_OPCODE
                description: The client sent an opcode that the gateway does not know.
                sender: server
                reconnect: resume
              - code: 4004
                name: AUTHENTICATION_FAILED
                description: >
                  The token in the identify payload
                  is wrong.
                sender: server
                reconnect: never
              - code: 4007
                name: INVALID_SEQ
                sender: server
                reconnect: reauthenticate
                aliases: {apple: invalidSequence, windows: WEB_SOCKET_BAD_SEQ_CLOSE_STATUS}
              - {code: 4008, name: RATE_LIMITED, sender: either, reconnect: backoff}
              - {code: 4900, name: MOVE_NOW, sender: client, reconnect: immediate}
            """;

    private final Schema schema = SpecFiles.schema("registry.schema.json");

    @Test
    void acceptsEveryKey() {
        assertEquals(List.of(), refusals(DISCORD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{codes: []}",
                "{extends: [], platforms: [], codes: []}",
                "{extends: [registered]}",
                "{platforms: [windows]}",
                "{codes: [{code: 3000, name: A}, {code: 4999, name: A__9_}]}",
                "{codes: [{code: 4001, name: A, aliases: {}}]}",
                "{codes: [{code: 4001, name: A, aliases: {apple: $_a1$, ktor: _a}}]}"
            })
    void acceptsWhatIsOptionalOrAtTheEdge(String registry) {
        assertEquals(List.of(), refusals(registry));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            list instead of a map    | ' type'                 | []
            text instead of a map    | ' type'                 | codes
            unknown key              | ' additionalProperties' | {code: []}
            key of the built-ins     | ' additionalProperties' | {ranges: []}
            extends is text          | /extends type           | {extends: registered}
            extends is empty         | /extends type           | {extends: }
            unknown registry         | /extends/0 enum         | {extends: [protocol]}
            registry twice           | /extends uniqueItems    | {extends: [registered, registered]}
            platforms is text        | /platforms type         | {platforms: ktor}
            unknown platform         | /platforms/0 enum       | {platforms: [cobol]}
            platform in another case | /platforms/0 enum       | {platforms: [Ktor]}
            the index as a platform  | /platforms/0 enum       | {platforms: [index]}
            platform twice           | /platforms uniqueItems  | {platforms: [ktor, apple, ktor]}
            codes is a map           | /codes type             | {codes: {code: 4001, name: A}}
            codes is empty           | /codes type             | {codes: }
            code is a bare number    | /codes/0 type           | {codes: [4001]}
            """)
    void refuses(String what, String refusal, String registry) {
        assertEquals(List.of(refusal), refusals(registry), what);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            missing code                | ' required'             | name: A
            missing name                | ' required'             | code: 4001
            code below the range        | /code minimum           | code: 2999, name: A
            code above the range        | /code maximum           | code: 5000, name: A
            code of the protocol        | /code minimum           | code: 1000, name: A
            code as text                | /code type              | code: "4001", name: A
            code as a fraction          | /code type              | code: 4001.5, name: A
            name in lower case          | /name pattern           | code: 4001, name: a
            name that starts with _     | /name pattern           | code: 4001, name: _A
            name that starts with digit | /name pattern           | code: 4001, name: 1A
            name with a hyphen          | /name pattern           | code: 4001, name: A-B
            name with a line after it   | /name pattern           | code: 4001, name: "A\\n"
            empty name                  | /name pattern           | code: 4001, name: ""
            name as a number            | /name type              | code: 4001, name: 4001
            blank description           | /description pattern    | code: 4001, name: A, description: " "
            description as a number     | /description type       | code: 4001, name: A, description: 1
            unknown sender              | /sender enum            | code: 4001, name: A, sender: both
            sender of the built-ins     | /sender enum            | code: 4001, name: A, sender: nobody
            empty sender                | /sender enum            | code: 4001, name: A, sender: null
            unknown reconnect           | /reconnect enum         | code: 4001, name: A, reconnect: later
            reconnect in another case   | /reconnect enum         | code: 4001, name: A, reconnect: Never
            unknown key of a code       | ' additionalProperties' | code: 4001, name: A, colour: red
            key of the built-in codes   | ' additionalProperties' | code: 4001, name: A, local: true
            aliases is a list           | /aliases type           | code: 4001, name: A, aliases: [apple]
            alias for unknown platform  | /aliases propertyNames  | code: 4001, name: A, aliases: {cobol: a}
            alias as a number           | /aliases/ktor type      | code: 4001, name: A, aliases: {ktor: 1}
            alias with a hyphen         | /aliases/ktor pattern   | code: 4001, name: A, aliases: {ktor: a-b}
            alias that is not ASCII     | /aliases/ktor pattern   | code: 4001, name: A, aliases: {ktor: "\\u00e9"}
            """)
    void refusesTheCode(String what, String refusal, String code) {
        assertEquals(List.of("/codes/0" + refusal), refusals("{codes: [{" + code + "}]}"), what);
    }

    @Test
    void refusesNamesOver100Characters() {
        String code = "{codes: [{code: 4001, name: %1$s, aliases: {ktor: %1$s}}]}";
        assertEquals(List.of(), refusals(code.formatted("A".repeat(100))));
        assertEquals(
                Set.of("/codes/0/name maxLength", "/codes/0/aliases/ktor maxLength"),
                Set.copyOf(refusals(code.formatted("A".repeat(101)))));
    }

    @Test
    void refusesADescriptionOver1000Characters() {
        String code = "{codes: [{code: 4001, name: A, description: %s}]}";
        assertEquals(List.of(), refusals(code.formatted("a".repeat(1000))));
        assertEquals(List.of("/codes/0/description maxLength"), refusals(code.formatted("a".repeat(1001))));
    }

    @Test
    void refusesMoreThan1000Codes() {
        String code = "{code: 4001, name: A}, ";
        assertEquals(List.of(), refusals("{codes: [" + code.repeat(1000) + "]}"));
        assertEquals(List.of("/codes maxItems"), refusals("{codes: [" + code.repeat(1001) + "]}"));
    }

    private List<String> refusals(String registry) {
        return SpecFiles.refusals(schema, SpecFiles.parse(registry));
    }
}
