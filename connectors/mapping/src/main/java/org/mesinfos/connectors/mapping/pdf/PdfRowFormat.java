package org.mesinfos.connectors.mapping.pdf;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowFormat;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Row format of mappings with {@code format: pdf}: the rows of a table, or one row for a document without table. */
@AutoService(RowFormat.class)
public final class PdfRowFormat implements RowFormat {

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public String shorthand() {
        return PdfRowCompiler.COLUMN;
    }

    @Override
    public FormatKeys keys() {
        return PdfKeys.KEYS;
    }

    @Override
    public RowCompiler compiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        return new PdfRowCompiler(section, recognise, problems);
    }
}
