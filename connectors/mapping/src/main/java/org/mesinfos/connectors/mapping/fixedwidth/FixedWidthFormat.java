package org.mesinfos.connectors.mapping.fixedwidth;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowFormat;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** The format of fixed-width lines, for mappings with {@code format: fixed-width}. */
@AutoService(RowFormat.class)
public final class FixedWidthFormat implements RowFormat {

    @Override
    public String name() {
        return "fixed-width";
    }

    @Override
    public String shorthand() {
        return "column";
    }

    @Override
    public FormatKeys keys() {
        return FixedWidthKeys.KEYS;
    }

    @Override
    public RowCompiler compiler(Optional<YamlMap> section, Optional<YamlMap> recognise, Problems problems) {
        return new FixedWidthCompiler(section, recognise, problems);
    }
}
