package dev.closecodes.processor.yaml;

import java.io.StringReader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Jackson's YAML parser, asked for the events below its tokens: of scalars' anchors, keys' tags, directives and styles
 * the tokens tell nothing. Made without Jackson's factory, which would load what is not needed here.
 */
public final class YamlEvents extends YAMLParser {

    /** Which version can be read is decided where the place of its directive is known. */
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setVersionFunction(version -> version).build();

    private YamlEvents(IOContext context, BufferRecycler buffers, String text) {
        super(ObjectReadContext.empty(), context, buffers, 0, 0, SETTINGS, new StringReader(text));
    }

    public static YamlEvents of(String text) {
        BufferRecycler buffers = new BufferRecycler();
        IOContext context = new IOContext(
                StreamReadConstraints.defaults(),
                StreamWriteConstraints.defaults(),
                ErrorReportConfiguration.defaults(),
                buffers,
                ContentReference.unknown(),
                false,
                JsonEncoding.UTF8);
        return new YamlEvents(context, buffers, text);
    }

    public Event next() {
        return nextEvent();
    }
}
