package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Optional;

/**
 * Columns of a sample file.
 *
 * @param section lines of YAML that configure the format, such as {@code delimiter: ";"}
 * @param columns columns from left to right, or the paths of values
 * @param addressing how the mapping names a column
 * @param around paths of values outside of the records, such as {@code ../@point}; empty for tables
 * @param container what contains several of the records, such as the receipt of a line; empty if nothing does
 */
public record SampleTable(
        List<String> section,
        List<SampleColumn> columns,
        Addressing addressing,
        List<String> around,
        Optional<Container> container) {

    /** Form in which a mapping names the source of a value. */
    public enum Addressing {
        /** By the name of a column; the section lists columns without a field. */
        COLUMN("column"),
        /** By the path of an element or member. */
        PATH("path");

        private final String key;

        Addressing(String key) {
            this.key = key;
        }

        /** Returns the key in the mapping. */
        public String key() {
            return key;
        }
    }

    public SampleTable {
        section = List.copyOf(section);
        columns = List.copyOf(columns);
        around = List.copyOf(around);
    }

    /**
     * Objects or elements that contain the records of a sample.
     *
     * @param table they themselves, without the values of the records
     * @param each path from one of them to its records
     */
    public record Container(SampleTable table, String each) {}

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
