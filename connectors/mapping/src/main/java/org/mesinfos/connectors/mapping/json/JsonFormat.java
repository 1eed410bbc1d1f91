package org.mesinfos.connectors.mapping.json;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowFormat;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.tree.TreeCompiler;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Row format of mappings with {@code format: json}. */
@AutoService(RowFormat.class)
public final class JsonFormat implements RowFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String shorthand() {
        return TreeCompiler.PATH;
    }

    @Override
    public FormatKeys keys() {
        return JsonCompiler.KEYS;
    }

    @Override
    public RowCompiler compiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        return JsonCompiler.of(section, recognise, problems);
    }

    @Override
    public Optional<SampleTable> sample(SourceContent content) throws IOException {
        return JsonSample.of(content);
    }
}
