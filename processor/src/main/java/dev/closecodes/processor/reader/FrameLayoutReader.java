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
import java.util.Objects;

/** Reads the frame layout, a file of the spec module. Its content is not checked, because users do not write it. */
public final class FrameLayoutReader {

    private static final List<String> KEYS =
            List.of("header", "length", "masking-key", "opcodes", "control", "close-payload");
    private static final List<String> FIELD_KEYS = List.of("field", "bits", "meaning");
    private static final List<String> LENGTH_KEYS = List.of("escape", "extended-bits", "values", "reserved-bit");
    private static final List<String> MASKING_KEYS = List.of("bits", "present-if");
    private static final List<String> OPCODE_KEYS = List.of("opcode", "name", "kind");
    private static final List<String> CONTROL_KEYS = List.of("max-payload-bytes", "fragmented");
    private static final List<String> CLOSE_KEYS = List.of("code-bits", "message-encoding", "max-message-bytes");

    private final Problems problems;

    public FrameLayoutReader(Problems problems) {
        this.problems = problems;
    }

    /** Returns the layout that RFC 6455 defines. */
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
            Located<Integer> escape = form.integer("escape");
            lengths.add(new LengthForm(
                    escape == null ? 0 : escape.value(), number(form, "extended-bits") / Byte.SIZE, least));
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

    private static Fields open(Fields parent, String key, List<String> keys) {
        return Objects.requireNonNull(parent.part(key, keys));
    }

    private Fields open(YamlNode node, String what, List<String> keys) {
        return Objects.requireNonNull(Fields.of(node, what, keys, problems));
    }

    private static String text(Fields fields, String key) {
        return Objects.requireNonNull(fields.requiredText(key)).value();
    }

    private static int number(Fields fields, String key) {
        return Objects.requireNonNull(fields.requiredInteger(key)).value();
    }
}
