package dev.closecodes.processor.output.java;

import dev.closecodes.processor.model.Platform;
import dev.closecodes.processor.model.Registry;
import dev.closecodes.processor.output.GeneratedFile;
import dev.closecodes.processor.output.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bridges in Java, one for each library that was asked for. They use the close API of the same package. */
public final class Bridges implements Output {

    private final List<Platform> platforms;
    private final Target target;

    /**
     * Creates the output.
     *
     * @param platforms the libraries, which must all have a bridge
     */
    public Bridges(List<Platform> platforms, Target target) {
        this.platforms = platforms;
        this.target = target;
    }

    /** What a bridge needs: a type, and what a build must add to see it. */
    public record Requirement(String type, String source) {}

    /** Returns what the bridge of a platform needs; null if the platform has no bridge. */
    public static @Nullable Requirement requirement(String platform) {
        Stack stack = Stacks.find(platform);
        return stack == null ? null : new Requirement(stack.type().canonicalName(), stack.source());
    }

    @Override
    public List<GeneratedFile> write(Registry registry) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Platform platform : platforms) {
            Stack stack = Objects.requireNonNull(Stacks.find(platform.id()));
            files.add(target.file(new BridgeWriter(registry, platform, stack, target).write()));
        }
        return files;
    }
}
