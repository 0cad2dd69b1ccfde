package dev.closecodes.processor;

import dev.closecodes.WebSocketCloseCodes;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A compiled folder as a real module in a layer of its own, where resources are encapsulated. */
final class GeneratedModule {

    private GeneratedModule() {}

    /** Where the runtime is, as a module. */
    static Path runtime() {
        return Path.of(URI.create(WebSocketCloseCodes.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    /** The loader of the classes of a module. */
    static ClassLoader load(String module, Path output) {
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(output, runtime()), ModuleFinder.of(), Set.of(module));
        return ModuleLayer.defineModulesWithOneLoader(
                        configuration, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader())
                .layer()
                .findLoader(module);
    }
}
