package dev.closecodes.processor.reader;

import dev.closecodes.processor.diagnostic.Located;
import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameLayout.Field;
import dev.closecodes.processor.model.FrameLayout.LengthForm;
import dev.closecodes.processor.model.FrameLayout.Opcode;
import dev.closecodes.processor.yaml.YamlNode;
import dev.closecodes.processor.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the frame layout of the spec. */
public final class FrameLayoutReader {

    private static final Set<String> KEYS =
            Fields.keys("header", "length", "masking-key", "opcodes", "control", "close-payload");
    private static final Set<String> FIELD_KEYS = Fields.keys("field", "bits", "meaning");
    private static final Set<String> LENGTH_KEYS = Fields.keys("escape", "extended-bits", "values", "reserved-bit");
    private static final Set<String> MASKING_KEYS = Fields.keys("bits", "present-if");
    private static final Set<String> OPCODE_KEYS = Fields.keys("opcode", "name", "kind");
    private static final Set<String> CONTROL_KEYS = Fields.keys("max-payload-bytes", "fragmented");
    private static final Set<String> CLOSE_KEYS = Fields.keys("code-bits", "message-encoding", "max-message-bytes");

    private final Problems problems;

    public FrameLayoutReader(Problems problems) {
        this.problems = problems;
    }

    /** The layout of RFC 6455. */
    public FrameLayout read() {
        YamlNode root = YamlReader.read("frame", Spec.frame(), problems).orElseThrow();
        Fields frame = open(root, "a frame layout", KEYS);
        List<Field> start = new ArrayList<>();
        for (YamlNode item : frame.list("header")) {
            Fields field = open(item, "a field", FIELD_KEYS);
            start.add(new Field(text(field, "field"), number(field, "bits"), text(field, "meaning")));
        }
        List<LengthForm> lengths = new ArrayList<>();
        for (YamlNode item : frame.list("length")) {
            Fields form = open(item, "a form of a length", LENGTH_KEYS);
            long least = Long.parseLong(text(form, "values").split("-", 2)[0]);
            int escape = form.integer("escape").map(Located::value).orElse(0);
            lengths.add(new LengthForm(escape, number(form, "extended-bits") / Byte.SIZE, least));
        }
        List<Opcode> opcodes = new ArrayList<>();
        for (YamlNode item : frame.list("opcodes")) {
            Fields opcode = open(item, "an opcode", OPCODE_KEYS);
            opcodes.add(new Opcode(
                    number(opcode, "opcode"),
                    text(opcode, "name"),
                    text(opcode, "kind").equals("control")));
        }
        return new FrameLayout(
                start,
                lengths,
                number(open(frame, "masking-key", MASKING_KEYS), "bits") / Byte.SIZE,
                opcodes,
                number(open(frame, "control", CONTROL_KEYS), "max-payload-bytes"),
                number(open(frame, "close-payload", CLOSE_KEYS), "code-bits") / Byte.SIZE);
    }

    private static Fields open(Fields parent, String key, Set<String> keys) {
        return parent.part(key, keys).orElseThrow();
    }

    private Fields open(YamlNode node, String what, Set<String> keys) {
        return Fields.of(node, what, keys, problems).orElseThrow();
    }

    private static String text(Fields fields, String key) {
        return fields.requiredText(key).orElseThrow().value();
    }

    private static int number(Fields fields, String key) {
        return fields.requiredInteger(key).orElseThrow().value();
    }
}
