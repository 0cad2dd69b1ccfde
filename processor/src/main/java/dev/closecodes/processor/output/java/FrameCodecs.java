package dev.closecodes.processor.output.java;

import dev.closecodes.processor.model.FrameLayout;
import dev.closecodes.processor.model.FrameRules;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.model.Role;
import dev.closecodes.processor.output.GeneratedFile;
import dev.closecodes.processor.output.Output;
import java.util.ArrayList;
import java.util.List;

/** The frame codecs in Java, one for each role. They use the close API of the same package. */
public final class FrameCodecs implements Output {

    private final FrameLayout layout;
    private final FrameRules rules;
    private final Target target;

    public FrameCodecs(FrameLayout layout, FrameRules rules, Target target) {
        this.layout = layout;
        this.rules = rules;
        this.target = target;
    }

    @Override
    public List<GeneratedFile> write(Registry registry) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Role role : rules.roles()) {
            FrameCodec codec = new FrameCodec(role, layout, rules, target);
            files.add(target.file(new FrameCodecWriter(codec).write()));
        }
        return files;
    }
}
