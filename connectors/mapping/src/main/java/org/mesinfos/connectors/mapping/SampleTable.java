package org.mesinfos.connectors.mapping;

import java.util.List;

/**
 * The columns of a sample file.
 *
 * @param section lines of YAML that set up the format, such as {@code delimiter: ";"}
 * @param columns from left to right
 */
public record SampleTable(List<String> section, List<Column> columns) {

    public SampleTable {
        section = List.copyOf(section);
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param name as delivered
     * @param values of the first rows, empty ones left out
     */
    public record Column(String name, List<String> values) {

        public Column {
            values = List.copyOf(values);
        }
    }
}
