package org.mesinfos.connectors.mapping.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a mapping reads, as an organisation has to deliver them.
 *
 * @param format physical format, such as {@code csv}
 * @param settings settings of the format with a text as value, such as {@code delimiter}, in the order of the mapping
 * @param rowPaths paths of the elements or members that are a row each; empty for tables
 * @param columns places of values, in the order of the mapping
 * @param records records that a row becomes
 */
public record FileLayout(
        String format,
        Map<String, String> settings,
        List<String> rowPaths,
        List<LayoutColumn> columns,
        List<RecordLayout> records) {

    public FileLayout {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        rowPaths = List.copyOf(rowPaths);
        columns = List.copyOf(columns);
        records = List.copyOf(records);
    }

    /**
     * Reads the layout from the text of a mapping.
     *
     * @param yaml text of a mapping that compiles
     */
    public static FileLayout of(String yaml) {
        return new LayoutReader(YamlSection.read(yaml)).read();
    }
}
