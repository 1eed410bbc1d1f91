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
import org.mesinfos.connectors.mapping.schema.FormatKeys;

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
    public FormatKeys keys() {
        return CsvKeys.KEYS;
    }

    @Override
    public RowCompiler compiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        return new CsvCompiler(section, recognise, problems);
    }

    @Override
    public Optional<SampleTable> sample(SourceContent content) throws IOException {
        return isTable(content.context().mediaType()) ? CsvSample.of(content) : Optional.empty();
    }

    /** Returns whether a file may be delimited text: other files have neither rows nor column names in this form. */
    private static boolean isTable(String mediaType) {
        return mediaType.startsWith("text/")
                || mediaType.contains("csv")
                || mediaType.contains("spreadsheet")
                || mediaType.contains("excel")
                || mediaType.equals("application/octet-stream");
    }
}
