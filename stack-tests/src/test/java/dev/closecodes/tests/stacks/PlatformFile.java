package dev.closecodes.tests.stacks;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The facts of a platform file. They are read without the processor, which is tested elsewhere. */
final class PlatformFile {

    /** The limit of the protocol. */
    private static final int MAX_REASON_BYTES = 123;

    private static final int NO_STATUS = 1005;

    private final JsonNode root;

    /** The codes that are sent unchanged. */
    private final BitSet sends;

    private PlatformFile(JsonNode root) {
        this.root = root;
        this.sends = codes(root.path("sends"));
    }

    static PlatformFile read(String id) throws IOException {
        String resource = "/dev/closecodes/spec/platforms/" + id + ".yaml";
        try (InputStream in = PlatformFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("There is no " + resource);
            }
            return new PlatformFile(new YAMLMapper().readTree(in));
        }
    }

    /** Returns the code that a program sees if a peer sends this one, or {@code null} if the library refuses it. */
    @Nullable
    Integer received(int code) {
        return mapped("receives", "received-as", code);
    }

    /**
     * Returns the code on the wire if a program sends this one, or {@code null} if the library refuses it. For a Close
     * frame without a code, the file says 1005, and this returns {@link CloseFrame#NO_CODE}.
     */
    @Nullable
    Integer sent(int code) {
        Integer sent = mapped("sends", "sent-as", code);
        boolean empty = sent != null && sent == NO_STATUS && !sends.get(code);
        return empty ? Integer.valueOf(CloseFrame.NO_CODE) : sent;
    }

    /** Returns what a bridge sends: 1011 in place of a code that the library does not send. */
    CloseReason replaced(CloseReason reason) {
        return sends.get(reason.code()) ? reason : CloseReason.truncated(CloseCode.INTERNAL_ERROR, reason.toString());
    }

    private @Nullable Integer mapped(String unchanged, String changed, int code) {
        if (codes(root.required(unchanged)).get(code)) {
            return code;
        }
        for (JsonNode change : root.path(changed)) {
            if (codes(change.required("codes")).get(code)) {
                return change.required("as").intValue();
            }
        }
        return null;
    }

    private static BitSet codes(JsonNode ranges) {
        BitSet codes = new BitSet();
        for (JsonNode range : ranges) {
            String[] bounds = range.asString().split("-", 2);
            codes.set(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[bounds.length - 1]) + 1);
        }
        return codes;
    }

    /** Returns the code that a program sees in a case without a code, or {@code null} if it sees none. */
    @Nullable
    Integer reported(String event) {
        JsonNode report = root.required("reports").required(event);
        return report.isInt() ? report.intValue() : null;
    }

    int maxReasonBytes() {
        return root.required("reasons").path("max-bytes").asInt(MAX_REASON_BYTES);
    }

    String overLimit() {
        return root.required("reasons").required("over-limit").asString();
    }
}
