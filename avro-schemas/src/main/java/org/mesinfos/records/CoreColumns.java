package org.mesinfos.records;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Core columns of the files of a bundle: those that a file has even if no row has a value in them.
 *
 * <p>{@code core-columns.properties} lists them. A program may therefore name these columns in a query on any file of
 * the type; other columns may be absent from it.
 */
public final class CoreColumns {

    private static final String ENVELOPE = "envelope";
    private static final Map<RecordType, List<String>> COLUMNS = read();

    private CoreColumns() {}

    /**
     * Returns the core columns of a record type: first those of every type, then its own.
     *
     * @return names with a full stop before each nested field, such as {@code sightings.delivery}; a map is named
     *     without its key and value
     */
    public static List<String> of(RecordType type) {
        return COLUMNS.getOrDefault(type, List.of());
    }

    private static Map<RecordType, List<String>> read() {
        ListedNames names = ListedNames.read(CoreColumns.class, "core-columns.properties");
        Map<RecordType, List<String>> columns = new EnumMap<>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            columns.put(
                    type,
                    Stream.concat(names.of(ENVELOPE).stream(), names.of(type.schemaName()).stream())
                            .toList());
        }
        return columns;
    }
}
