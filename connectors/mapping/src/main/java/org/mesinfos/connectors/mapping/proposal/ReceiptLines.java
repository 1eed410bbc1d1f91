package org.mesinfos.connectors.mapping.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.mapping.SampleTable;

/**
 * Lines of receipts: the most frequent records of a sample, if what contains them is a receipt.
 *
 * @param receipts assignment of the values of the receipts
 * @param container the receipts, and the path from one of them to its lines
 * @param table the lines
 * @param lines assignment of the values of the lines
 */
record ReceiptLines(
        FieldAssignment receipts, SampleTable.Container container, SampleTable table, FieldAssignment lines) {

    /** Fields that each receipt has once. */
    private static final Set<String> OF_RECEIPT = Set.of("total", "receipt_number");
    /** Fields that other nested records, such as the transactions of an account, do not have. */
    private static final Set<String> OF_LINE = Set.of("barcode", "quantity", "unit_price");

    private static final int MINIMUM_FIELDS = 2;

    /** Assigns the values of records that may be lines of receipts; empty if they are none. */
    static Optional<ReceiptLines> of(SampleTable table, ColumnVocabulary words) {
        return table.container()
                .map(container -> new ReceiptLines(
                        FieldAssignment.of(words.receipt(), container.table().columns(), words),
                        container,
                        table,
                        FieldAssignment.of(words.receiptLine(), table.columns(), words)))
                .filter(ReceiptLines::isLikely);
    }

    private boolean isLikely() {
        boolean several = container.table().columns().stream()
                .map(SampleTable.SampleColumn::values)
                .mapToInt(List::size)
                .anyMatch(count -> count > 1);
        return several
                && receipts.fields().size() >= MINIMUM_FIELDS
                && lines.fields().size() >= MINIMUM_FIELDS
                && receipts.fields().keySet().stream().anyMatch(OF_RECEIPT::contains)
                && lines.fields().keySet().stream().anyMatch(OF_LINE::contains);
    }

    /** Returns the lines of YAML below the fields of the receipt. */
    List<String> yaml() {
        return new ProposedFields(table, lines).lines();
    }

    /** Returns the names of the values without a field. */
    List<String> unassigned() {
        return lines.unassigned(table.columns()).stream()
                .map(SampleTable.SampleColumn::name)
                .toList();
    }
}
