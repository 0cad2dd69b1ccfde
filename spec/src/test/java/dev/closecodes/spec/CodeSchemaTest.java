package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests the part of the registry schema for one code. */
final class CodeSchemaTest {

    private final Schema schema = SpecFiles.schema("registry.schema.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code: 3000, name: A",
                "code: 4999, name: A__9_",
                "code: 4001, name: A, aliases: {}",
                "code: 4001, name: A, aliases: {apple: $_a1$, ktor: _a, my-own2: a}",
                "code: 4001, name: A, since: r2, deprecated: {}",
                "code: 4001, name: A, deprecated: {reason: No.}",
                "code: 4001, name: A, local: true, reconnect: backoff",
                "code: 4001, name: A, local: false, sender: server",
                "code: 4001, name: A, allow: [CC035, CC036], reasons: {}",
                "code: 4001, name: A, reasons: {4: a, aA0 ._:/-: b}",
                "code: 3999, name: A, iana: registered",
                "code: 1000, name: NORMAL_CLOSURE, aliases: {apple: normalClosure}",
                "code: 1015, name: TLS_HANDSHAKE, reconnect: never, description: It failed., allow: [CC032]"
            })
    void accepts(String code) {
        assertEquals(List.of(), errors(code));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            missing code                | ' required'             | name: A
            missing name                | ' required'             | code: 4001
            code below the range        | /code minimum           | code: 2999, name: A
            code above 1015             | /code minimum           | code: 1016, name: A
            code below 1000             | /code minimum           | code: 999, name: A
            negative code               | /code minimum           | code: -1, name: A
            code above the range        | /code maximum           | code: 5000, name: A
            code as text                | /code type              | code: "4001", name: A
            code as a fraction          | /code type              | code: 4001.5, name: A
            code as a range             | /code type              | code: 4001-4002, name: A
            empty code                  | /code type              | code: null, name: A
            name in lower case          | /name pattern           | code: 4001, name: a
            name that starts with _     | /name pattern           | code: 4001, name: _A
            name that starts with digit | /name pattern           | code: 4001, name: 1A
            name with a hyphen          | /name pattern           | code: 4001, name: A-B
            name that ends in a newline | /name pattern           | code: 4001, name: "A\\n"
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
            key of the built-in codes   | ' additionalProperties' | code: 4001, name: A, reference: RFC
            aliases is a list           | /aliases type           | code: 4001, name: A, aliases: [apple]
            alias by a file             | /aliases propertyNames  | code: 4001, name: A, aliases: {dart.yaml: a}
            alias by a title            | /aliases propertyNames  | code: 4001, name: A, aliases: {Apple: a}
            alias as a number           | /aliases/ktor type      | code: 4001, name: A, aliases: {ktor: 1}
            alias with a hyphen         | /aliases/ktor pattern   | code: 4001, name: A, aliases: {ktor: a-b}
            alias that is not ASCII     | /aliases/apple pattern  | code: 4001, name: A, aliases: {apple: "\\u00e9"}
            alias of own file, hyphen   | /aliases/dart pattern   | code: 4001, name: A, aliases: {dart: a-b}
            since as a number           | /since type             | code: 4001, name: A, since: 2.3
            blank since                 | /since pattern          | code: 4001, name: A, since: " "
            deprecated is true          | /deprecated type        | code: 4001, name: A, deprecated: true
            unknown key of deprecated   | /deprecated additionalProperties | code: 4001, name: A, deprecated: {by: B}
            deprecated since a number   | /deprecated/since type  | code: 4001, name: A, deprecated: {since: 3.0}
            replacement as a number     | /deprecated/replacement type | code: 4001, name: A, deprecated: {replacement: 4002}
            replacement in lower case   | /deprecated/replacement pattern | code: 4001, name: A, deprecated: {replacement: b}
            blank reason                | /deprecated/reason pattern | code: 4001, name: A, deprecated: {reason: ""}
            local as text               | /local type             | code: 4001, name: A, local: "true"
            local as yes                | /local type             | code: 4001, name: A, local: yes
            local with a sender         | /sender false           | code: 4001, name: A, local: true, sender: either
            reasons is a list           | /reasons type           | code: 4001, name: A, reasons: [quota]
            reason without description  | /reasons/quota type     | code: 4001, name: A, reasons: {quota: null}
            reason with blank text      | /reasons/quota pattern  | code: 4001, name: A, reasons: {quota: " "}
            reason that starts with -   | /reasons propertyNames  | code: 4001, name: A, reasons: {-a: b}
            reason that is not ASCII    | /reasons propertyNames  | code: 4001, name: A, reasons: {"a\\u00e9": b}
            reason that ends in newline | /reasons propertyNames  | code: 4001, name: A, reasons: {"a\\n": b}
            empty reason                | /reasons propertyNames  | code: 4001, name: A, reasons: {"": b}
            unknown state with IANA     | /iana enum              | code: 3100, name: A, iana: refused
            iana is true                | /iana enum              | code: 3100, name: A, iana: true
            private code with IANA      | /iana false             | code: 4000, name: A, iana: pending
            allow of an error           | /allow/0 enum           | code: 4001, name: A, allow: [CC012]
            allow without a list        | /allow type             | code: 4001, name: A, allow: CC032
            protocol code with sender   | /sender false           | code: 1000, name: NORMAL_CLOSURE, sender: server
            protocol code with since    | /since false            | code: 1000, name: NORMAL_CLOSURE, since: r1
            protocol code deprecated    | /deprecated false       | code: 1001, name: GOING_AWAY, deprecated: {}
            protocol code made local    | /local false            | code: 1002, name: PROTOCOL_ERROR, local: true
            protocol code with reasons  | /reasons false          | code: 1008, name: POLICY_VIOLATION, reasons: {a: b}
            protocol code with IANA     | /iana false             | code: 1015, name: TLS_HANDSHAKE, iana: registered
            """)
    void rejects(String what, String error, String code) {
        assertEquals(List.of("/codes/0" + error), errors(code), what);
    }

    @Test
    void rejectsAProtocolCodeWithAnotherName() {
        for (JsonNode code : SpecFiles.read("protocol.yaml").get("codes")) {
            String entry = "code: " + code.get("code").asString() + ", name: ";
            assertEquals(List.of(), errors(entry + code.get("name").asString()));
            assertEquals(List.of("/codes/0/name const"), errors(entry + "A"));
        }
    }

    @Test
    void rejectsNamesAndVersionsOver100Characters() {
        String code = "code: 4001, name: %1$s, aliases: {ktor: %1$s}, since: %1$s,"
                + " deprecated: {since: %1$s, replacement: %1$s}, reasons: {%1$s: a}";
        assertEquals(List.of(), errors(code.formatted("A".repeat(100))));
        assertEquals(
                Set.of(
                        "/codes/0/name maxLength",
                        "/codes/0/aliases/ktor maxLength",
                        "/codes/0/since maxLength",
                        "/codes/0/deprecated/since maxLength",
                        "/codes/0/deprecated/replacement maxLength",
                        "/codes/0/reasons propertyNames"),
                Set.copyOf(errors(code.formatted("A".repeat(101)))));
    }

    @Test
    void rejectsSentencesOver1000Characters() {
        String code = "code: 4001, name: A, description: %1$s, deprecated: {reason: %1$s}, reasons: {a: %1$s}";
        assertEquals(List.of(), errors(code.formatted("a".repeat(1000))));
        assertEquals(
                Set.of(
                        "/codes/0/description maxLength",
                        "/codes/0/deprecated/reason maxLength",
                        "/codes/0/reasons/a maxLength"),
                Set.copyOf(errors(code.formatted("a".repeat(1001)))));
    }

    private List<String> errors(String code) {
        return SpecFiles.errors(schema, SpecFiles.parse("{codes: [{" + code + "}]}"));
    }
}
