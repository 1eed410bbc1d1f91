package org.mesinfos.connectors.mapping.csv;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.mapping.Problems;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowFormat;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.connectors.mapping.YamlMap;

/** The format of separated values, for mappings with {@code format: csv}. */
@AutoService(RowFormat.class)
public final class CsvFormat implements RowFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String shorthand() {
        return "column";
    }

    @Override
    public RowCompiler compiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        return new CsvCompiler(section, recognise, problems);
    }

    @Override
    public Optional<SampleTable> sample(SourceContent content) throws IOException {
        return CsvSample.of(content);
    }
}
