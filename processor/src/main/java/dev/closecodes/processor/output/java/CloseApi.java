package dev.closecodes.processor.output.java;

import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.output.GeneratedFile;
import dev.closecodes.processor.output.Output;
import java.util.ArrayList;
import java.util.List;

/** The close API in Java: close codes, close reasons, validators, and the names on each platform. */
public final class CloseApi implements Output {

    private final Target target;

    public CloseApi(Target target) {
        this.target = target;
    }

    @Override
    public List<GeneratedFile> write(Registry registry) {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(target.file(new CloseCodeWriter(registry, target).write()));
        files.add(target.file(new CloseCodesWriter(registry, target).write()));
        files.add(target.file(new CloseReasonWriter(registry, target).write()));
        if (registry.hasReasons()) {
            files.add(target.file(new CloseReasonKeyWriter(registry, target).write()));
        }
        for (Platform platform : registry.platforms()) {
            files.add(target.file(new PlatformWriter(registry, platform, target).write()));
        }
        return files;
    }
}
