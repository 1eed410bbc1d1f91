package org.mesinfos.pipelines.run.report;

import java.util.List;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/**
 * Reference table that derived values come from.
 *
 * @param name title of the table
 * @param version version of the source data
 * @param source publisher of the source data
 */
public record TableReport(String name, String version, String source) {

    /** Returns all tables of the program. */
    public static List<TableReport> all() {
        return ReferenceTable.all().stream()
                .map(table -> new TableReport(table.title(), table.version(), table.source()))
                .toList();
    }
}
