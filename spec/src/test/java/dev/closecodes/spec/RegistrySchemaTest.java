package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the schema of a registry accepts what the processor accepts, as far as a schema can check it. */
final class RegistrySchemaTest {

    /** A registry with every key. */
    private static final String EVERY_KEY = """
            extends:
              - registered
              - base.yaml
              - {registry: "classpath:com/example/graphql-transport-ws.yaml", prefix: GRAPHQL_}
            platforms: [ktor, apple, litert, windows, clients/dart.yaml]
            codes:
              - {code: 1012, name: SERVICE_RESTART, reconnect: immediate, allow: [CC032]}
              - code: 3100
                name: MOVED
                iana: pending
                sender: server
                reconnect: never
                allow: [CC032]
              - code: 4001
                name: UNKNOWN_OPCODE
                description: >
                  The client sent an opcode
                  that the gateway does not know.
                sender: client
                reconnect: resume
                aliases: {apple: unknownOpcode, dart: unknownOpcode}
                since: "2.3"
                deprecated: {since: "3.0", replacement: PROTOCOL_ERROR, reason: The protocol has a code for it.}
                reasons: {quota: The daily quota is spent., "plan/2 expired": The plan is.}
              - {code: 4002, name: GAVE_UP, local: true}
            ranges:
              - {codes: 4200-4299, reconnect: immediate, sender: server}
            reserved: [4005, 4100-4110]
            """;

    private final Schema schema = SpecFiles.schema("registry.schema.json");

    @Test
    void acceptsEveryKey() {
        assertEquals(List.of(), errors(EVERY_KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{extends: [], platforms: [], codes: [], ranges: [], reserved: []}",
                "{extends: [registered]}",
                "{extends: [{registry: registered}]}",
                "{extends: [a.yaml, b.yml, .yaml, ..a.yaml, 'a b/c.d/e.yaml', 'classpath:a.yml']}",
                "{extends: [{registry: a.yaml, prefix: A}, {registry: a.yaml, prefix: B_9}, a.yaml]}",
                "{platforms: [windows]}",
                "{platforms: [a.yaml, a/b.yml, 'classpath:a/b.yaml']}",
                "{ranges: [{codes: 3000-4999, sender: either}, {codes: 4001, reconnect: never}]}",
                "{reserved: [3000, 4999, 3000-4999, 4001-4001]}"
            })
    void acceptsOptionalKeysAndLimits(String registry) {
        assertEquals(List.of(), errors(registry));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            list instead of a map    | ' type'                        | []
            text instead of a map    | ' type'                        | codes
            unknown key              | ' additionalProperties'        | {code: []}
            extends is text          | /extends type                  | {extends: registered}
            extends is empty         | /extends type                  | {extends: }
            registry is a number     | /extends/0 type                | {extends: [1]}
            registry twice           | /extends uniqueItems           | {extends: [registered, registered]}
            unknown registry         | /extends/0 enum                | {extends: [protocol]}
            registry without .yaml   | /extends/0 enum                | {extends: [base]}
            ending in upper case     | /extends/0 enum                | {extends: [base.YAML]}
            registry that is JSON    | /extends/0 pattern             | {extends: ['classpath:base.json']}
            folder above             | /extends/0 pattern             | {extends: [../base.yaml]}
            folder above, on the way | /extends/0 pattern             | {extends: [a/../base.yaml]}
            this folder              | /extends/0 pattern             | {extends: [./base.yaml]}
            absolute path            | /extends/0 pattern             | {extends: [/base.yaml]}
            absolute class path      | /extends/0 pattern             | {extends: ['classpath:/base.yaml']}
            class path, folder above | /extends/0 pattern             | {extends: ['classpath:../base.yaml']}
            backslash in a path      | /extends/0 pattern             | {extends: ['a\\base.yaml']}
            prefix alone             | /extends/0 required            | {extends: [{prefix: A_}]}
            unknown registry in map  | /extends/0/registry enum       | {extends: [{registry: registred}]}
            absolute path in map     | /extends/0/registry pattern    | {extends: [{registry: /a.yaml}]}
            registry in a list       | /extends/0/registry enum       | {extends: [{registry: [a.yaml]}]}
            prefix in lower case     | /extends/0/prefix pattern      | {extends: [{registry: a.yaml, prefix: a_}]}
            prefix that starts with _| /extends/0/prefix pattern      | {extends: [{registry: a.yaml, prefix: _A}]}
            empty prefix             | /extends/0/prefix pattern      | {extends: [{registry: a.yaml, prefix: ""}]}
            prefix as a number       | /extends/0/prefix type         | {extends: [{registry: a.yaml, prefix: 1}]}
            unknown key of extends   | /extends/0 additionalProperties | {extends: [{registry: a.yaml, suffix: A}]}
            platforms is text        | /platforms type                | {platforms: ktor}
            platform is a map        | /platforms/0 enum              | {platforms: [{registry: a.yaml}]}
            unknown platform         | /platforms/0 enum              | {platforms: [cobol]}
            platform in another case | /platforms/0 enum              | {platforms: [Ktor]}
            the index as a platform  | /platforms/0 enum              | {platforms: [index]}
            platform file from above | /platforms/0 pattern           | {platforms: [../dart.yaml]}
            platform twice           | /platforms uniqueItems         | {platforms: [ktor, apple, ktor]}
            codes is a map           | /codes type                    | {codes: {code: 4001, name: A}}
            codes is empty           | /codes type                    | {codes: }
            code is a bare number    | /codes/0 type                  | {codes: [4001]}
            ranges is a map          | /ranges type                   | {ranges: {codes: 4001, sender: server}}
            range is a text          | /ranges/0 type                 | {ranges: [4200-4299]}
            range without codes      | /ranges/0 required             | {ranges: [{sender: server}]}
            unknown key of a range   | /ranges/0 additionalProperties | {ranges: [{codes: 4001, sender: server, name: A}]}
            unknown sender of range  | /ranges/0/sender enum          | {ranges: [{codes: 4001, sender: nobody}]}
            unknown advice of range  | /ranges/0/reconnect enum       | {ranges: [{codes: 4001, reconnect: later}]}
            codes of a range, a list | /ranges/0/codes type           | {ranges: [{codes: [4001], sender: server}]}
            reserved is a number     | /reserved type                 | {reserved: 4001}
            reserved twice           | /reserved uniqueItems          | {reserved: [4001, 4001]}
            reserved is a map        | /reserved/0 type               | {reserved: [{codes: 4001}]}
            """)
    void rejects(String what, String error, String registry) {
        assertEquals(List.of(error), errors(registry), what);
    }

    @Test
    void rejectsARangeWithoutRules() {
        assertEquals(List.of("/ranges/0 required", "/ranges/0 required"), errors("{ranges: [{codes: 4200-4299}]}"));
    }

    @Test
    void rejectsAPrefixOver100Characters() {
        String prefix = "{extends: [{registry: a.yaml, prefix: %s}]}";
        assertEquals(List.of(), errors(prefix.formatted("A".repeat(100))));
        assertEquals(List.of("/extends/0/prefix maxLength"), errors(prefix.formatted("A".repeat(101))));
    }

    @Test
    void rejectsMoreThan1000Codes() {
        String code = "{code: 4001, name: A}, ";
        assertEquals(List.of(), errors("{codes: [" + code.repeat(1000) + "]}"));
        assertEquals(List.of("/codes maxItems"), errors("{codes: [" + code.repeat(1001) + "]}"));
    }

    private List<String> errors(String registry) {
        return SpecFiles.errors(schema, SpecFiles.parse(registry));
    }
}
