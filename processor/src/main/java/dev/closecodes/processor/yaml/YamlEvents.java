package dev.closecodes.processor.yaml;

import java.io.StringReader;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.SpecVersion;
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
 * Splits a YAML text into the events of SnakeYAML Engine, the parser inside Jackson's {@link YAMLParser}.
 *
 * <p>This project reads YAML with Jackson, but Jackson's tokens do not contain everything that {@link YamlReader} has
 * to check: directives, tags of keys, anchors of scalars, and whether a scalar is in quotes. The events contain it. So
 * this class extends {@code YAMLParser}, which makes its tokens from the events, and returns the events themselves.
 *
 * <p>The parser is not created by {@code YAMLFactory}: the factory cannot create a subclass, and it loads some 30
 * classes that are not needed here.
 *
 * <p>To remove Jackson, change only this class: {@code new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text))} of
 * SnakeYAML Engine is the object that {@code YAMLParser} wraps. Its {@code next()} returns the same events, and so does
 * {@code Parse.parseString}.
 */
final class YamlEvents extends YAMLParser {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setVersionFunction(new AnyVersion()).build();

    /** Accepts all versions, so that {@link YamlReader} can reject them at the place of the directive. */
    private static final class AnyVersion implements UnaryOperator<SpecVersion> {

        @Override
        public SpecVersion apply(SpecVersion version) {
            return version;
        }
    }

    private YamlEvents(IOContext context, BufferRecycler buffers, String text) {
        super(ObjectReadContext.empty(), context, buffers, 0, 0, SETTINGS, new StringReader(text));
    }

    static YamlEvents of(String text) {
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

    Event next() {
        return nextEvent();
    }
}
