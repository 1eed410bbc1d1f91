package org.mesinfos.connectors.mapping.csv;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.sheet.SpreadsheetText;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowFormat;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** The format of separated values, for mappings with {@code format: csv}. */
@AutoService(RowFormat.class)
public final class CsvFormat implements RowFormat {

    private static final int LONGEST_START = 64;

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
        boolean isTable = isTable(content.context().mediaType())
                && (SpreadsheetText.of(content).isPresent() || !isOtherText(content));
        return isTable ? CsvSample.of(content) : Optional.empty();
    }

    /** Returns whether a file starts like JSON, XML, PDF or another binary file, whatever its name. */
    private static boolean isOtherText(SourceContent content) throws IOException {
        try (InputStream in = content.open(0)) {
            String start = new String(in.readNBytes(LONGEST_START), StandardCharsets.ISO_8859_1).strip();
            boolean binary =
                    start.indexOf('\0') >= 0 && !start.startsWith("\u00ff\u00fe") && !start.startsWith("\u00fe\u00ff");
            return binary
                    || start.startsWith("{")
                    || start.startsWith("[")
                    || start.startsWith("<?xml")
                    || start.startsWith("%PDF");
        }
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
