package org.mesinfos.connectors.mapping;

import java.util.List;

/**
 * Columns of a sample file.
 *
 * @param section lines of YAML that configure the format, such as {@code delimiter: ";"}
 * @param columns columns from left to right
 */
public record SampleTable(List<String> section, List<SampleColumn> columns) {

    public SampleTable {
        section = List.copyOf(section);
        columns = List.copyOf(columns);
    }

    /**
     * A column of a sample.
     *
     * @param name name as delivered
     * @param values values of the first rows, without empty ones
     */
    public record SampleColumn(String name, List<String> values) {

        public SampleColumn {
            values = List.copyOf(values);
        }
    }
}
