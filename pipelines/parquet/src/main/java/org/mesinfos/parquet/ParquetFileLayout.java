package org.mesinfos.parquet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.schema.MessageType;
import org.mesinfos.records.BundleTable;
import org.mesinfos.records.RecordType;

/** Layout of the files of one kind: the schema, the leaves that a file needs, its footer. Not thread-safe. */
final class ParquetFileLayout {

    /** Most people have values in the same leaves, so few footers serve nearly all files. */
    private static final int MAX_FOOTERS = 512;

    private final MessageType message;
    private final LeafTree leaves;
    private final Map<BitSet, FooterTemplate> footers = new HashMap<>();

    /** Creates the layout of bundle files. */
    ParquetFileLayout(BundleTable table) {
        this(table, ParquetSchemas.message(table.schema()));
    }

    private ParquetFileLayout(BundleTable table, MessageType message) {
        this.message = message;
        this.leaves = new LeafTree(message, table.coreColumns());
    }

    /** Returns the layout of files of a table, whose columns have ids. */
    static ParquetFileLayout ofTable(RecordType type) {
        return new ParquetFileLayout(type, FieldIds.assign(ParquetSchemas.message(type.schema())));
    }

    /** Returns the schema with all leaves. */
    MessageType message() {
        return message;
    }

    LeafTree leaves() {
        return leaves;
    }

    /** Returns the footer of files with the given leaves. */
    FooterTemplate footer(BitSet present) {
        FooterTemplate known = footers.get(present);
        if (known != null) {
            return known;
        }
        if (footers.size() >= MAX_FOOTERS) {
            footers.clear();
        }
        FooterTemplate template = new FooterTemplate(leaves.select(present));
        footers.put(present, template);
        return template;
    }
}
