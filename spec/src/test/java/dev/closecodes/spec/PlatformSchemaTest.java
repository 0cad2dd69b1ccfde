package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the schema of a platform file. */
final class PlatformSchemaTest {

    /** The required keys of a platform file. The tests add others. */
    private static final String REQUIRED =
            "platform: x, title: X, language: C, type: x_code, raw-type: int, source: x.h";

    private final Schema schema = SpecFiles.schema("platform.schema.json");

    @ParameterizedTest
    @MethodSource("dev.closecodes.spec.SpecFiles#platforms")
    void acceptsEveryPlatformFile(String id) {
        assertEquals(List.of(), SpecFiles.errors(schema, SpecFiles.platform(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naming: {}",
                "naming: {case: lower_snake, prefix: x_, suffix: _code}",
                "private-codes: {support: none, note: Only a closed enum.}",
                "private-codes: {support: wrapper, expression: '.privateCode({code})'}",
                "naming: {case: UpperCamel, prefix: $k, suffix: 2C}",
                "roles: [client], receives: [0-999, 1004, 3000-65535], sends: [1000]",
                "receives: [0-0, 9-10, 9999-10000, 59999-60000, 64999-65000, 65499-65500, 65529-65530, 65535-65535]",
                "roles: [server, client], received-as: [{codes: [0-999, 1004], as: 0}, {codes: [1005], as: 65535}]",
                "sent-as: [{codes: [1005], as: 1005}], reports: {}",
                "reports: {refused: It throws., no-status: -1, connection-lost: 65535}",
                "reasons: {}",
                "reasons: {max-bytes: 0}",
                "names: []",
                "names: [{name: _a, code: 1006}, {name: $b$, code: 1006}]",
                "names: [{name: BUGGYCLOSE, code: -2, sentinel: The peer closed the connection.}]",
                "names: [{name: MAX_CODE, code: 4999, sentinel: The highest code.}]",
                "names: [{name: kFirst$_1, code: 1000, since: 0.1.0, removed: 2.x, deprecated: {}}]"
            })
    void acceptsWhatOtherPlatformsNeed(String more) {
        assertEquals(List.of(), errors(more));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ` additionalProperties`                 | name: x
            ` additionalProperties`                 | local: true
            /naming/case enum                       | naming: {case: kebab-case}
            /naming type                            | naming: UPPER_SNAKE
            /naming/prefix pattern                  | naming: {prefix: ""}
            /naming/prefix pattern                  | naming: {prefix: k-}
            /naming/prefix pattern                  | naming: {prefix: 2k}
            /naming/prefix type                     | naming: {prefix: 2}
            /naming/suffix pattern                  | naming: {suffix: a.b}
            /naming/suffix type                     | naming: {suffix: [_CODE]}
            /naming additionalProperties            | naming: {infix: _}
            /private-codes required                 | private-codes: {expression: '{code}'}
            /private-codes required                 | private-codes: {support: number}
            /private-codes/expression false         | private-codes: {support: none, expression: '{code}'}
            /private-codes/expression pattern       | private-codes: {support: cast, expression: '(int) code'}
            /private-codes/support enum             | private-codes: {support: yes, expression: '{code}'}
            /receives type                          | receives: 0-65535
            /receives/0 pattern                     | receives: [0..999]
            /receives/0 pattern                     | receives: [0-65536]
            /receives/0 pattern                     | receives: [65536-65536]
            /receives/0 pattern                     | receives: [1000-99999]
            /receives/0 pattern                     | receives: [0999-1000]
            /receives/0 pattern                     | receives: [1000-]
            /receives/0 pattern                     | receives: ["1000"]
            /receives/0 minimum                     | receives: [-1]
            /sends/0 maximum                        | sends: [65536]
            /sends uniqueItems                      | sends: [1000, 1000]
            /receives minItems                      | receives: []
            /roles minItems                         | roles: []
            /roles type                             | roles: client
            /roles/0 enum                           | roles: [peer]
            /roles uniqueItems                      | roles: [client, client]
            /received-as type                       | received-as: {codes: [1000], as: 1002}
            /received-as minItems                   | received-as: []
            /received-as/0 required                 | received-as: [{codes: [1000]}]
            /received-as/0 required                 | received-as: [{as: 1002}]
            /received-as/0 additionalProperties     | received-as: [{codes: [1000], as: 1002, code: 1000}]
            /received-as/0/codes minItems           | received-as: [{codes: [], as: 1002}]
            /received-as/0/codes/0 maximum          | received-as: [{codes: [65536], as: 1002}]
            /sent-as/0/as maximum                   | sent-as: [{codes: [1006], as: 65536}]
            /sent-as/0/as minimum                   | sent-as: [{codes: [1006], as: -1}]
            /sent-as/0/as type                      | sent-as: [{codes: [1006], as: none}]
            /reports additionalProperties           | reports: {lost: 1006}
            /reports/refused minimum                | reports: {refused: -2}
            /reports/no-status maximum              | reports: {no-status: 65536}
            /reports/no-status pattern              | reports: {no-status: " "}
            /reports/connection-lost type           | reports: {connection-lost: [1006]}
            /reasons/max-bytes minimum              | reasons: {max-bytes: -1}
            /reasons/max-bytes type                 | reasons: {max-bytes: many}
            /reasons/over-limit enum                | reasons: {over-limit: ignore}
            /names type                             | names: {NORMAL: 1000}
            /names/0 required                       | names: [{name: NORMAL}]
            /names/0 required                       | names: [{code: 1000}]
            /names/0/name pattern                   | names: [{name: Close-Normal, code: 1000}]
            /names/0/code type                      | names: [{name: NORMAL, code: "1000"}]
            /names/0 required                       | names: [{name: NORMAL, code: 100}]
            /names/0 required                       | names: [{name: NORMAL, code: 10000}]
            /names/0/since type                     | names: [{name: NORMAL, code: 1000, since: 1}]
            /names/0/deprecated type                | names: [{name: NORMAL, code: 1000, deprecated: true}]
            /names/0/deprecated/replacement pattern | names: [{name: A, code: 1000, deprecated: {replacement: A B}}]
            /names/0 additionalProperties           | names: [{name: NORMAL, code: 1000, kind: wire}]
            /names uniqueItems                      | names: [{name: NORMAL, code: 1000}, {name: NORMAL, code: 1000}]
            """)
    void rejects(String error, String more) {
        assertEquals(List.of(error), errors(more));
    }

    @Test
    void requiresTheTypeOfNames() {
        String withoutType = REQUIRED.replace("type: x_code, ", "");
        assertEquals(List.of(), SpecFiles.errors(schema, SpecFiles.parse("{" + withoutType + "}")));
        assertEquals(
                List.of(" required"),
                SpecFiles.errors(schema, SpecFiles.parse("{" + withoutType + ", names: [{name: A, code: 1000}]}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "title", "language", "raw-type", "source"})
    void rejectsAFileWithout(String key) {
        String without = "{" + REQUIRED.replaceFirst("\\b" + key + ": [^,]+,? ?", "") + "}";
        assertEquals(List.of(" required"), SpecFiles.errors(schema, SpecFiles.parse(without)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ktor,pattern",
        "ktor-1.0,pattern",
        "1st,pattern",
        "a--b,pattern",
        "a.yaml,pattern",
        "1,type",
        "string,not"
    })
    void rejectsTheId(String id, String keyword) {
        String platform = "{" + REQUIRED.replace("platform: x", "platform: " + id) + "}";
        assertEquals(List.of("/platform " + keyword), SpecFiles.errors(schema, SpecFiles.parse(platform)));
    }

    @Test
    void acceptsTheIdIndex() {
        String platform = "{" + REQUIRED.replace("platform: x", "platform: index") + "}";
        assertEquals(List.of(), SpecFiles.errors(schema, SpecFiles.parse(platform)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /names/0/name                   | names: [{name: %s, code: 1000}]
            /names/0/deprecated/replacement | names: [{name: A, code: 1000, deprecated: {replacement: %s}}]
            /naming/prefix                  | naming: {prefix: %s}
            /naming/suffix                  | naming: {suffix: %s}
            """)
    void rejectsNamesOver100Characters(String location, String more) {
        assertEquals(List.of(), errors(more.formatted("A".repeat(100))));
        assertEquals(List.of(location + " maxLength"), errors(more.formatted("A".repeat(101))));
    }

    private List<String> errors(String more) {
        return SpecFiles.errors(schema, SpecFiles.parse("{" + REQUIRED + ", " + more + "}"));
    }
}
