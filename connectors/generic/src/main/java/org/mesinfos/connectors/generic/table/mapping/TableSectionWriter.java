package org.mesinfos.connectors.generic.table.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.FootnoteMark;
import org.mesinfos.connectors.generic.table.sample.TransactionRows;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Writer for the {@code csv} or {@code json} section of a mapping: how the file is divided into rows and cells. */
final class TableSectionWriter {

    /** Continuation lines that are rarer than one per this many rows are faults. */
    private static final int MIN_ROWS_PER_FAULT = 20;

    private final TransactionTableLayout layout;
    private final RoleAssignment roles;
    private final ColumnSelectors selectors;
    private final YamlWriter yaml;

    TableSectionWriter(TransactionTableLayout layout, ColumnSelectors selectors, YamlWriter yaml) {
        this.layout = layout;
        this.roles = layout.roles();
        this.selectors = selectors;
        this.yaml = yaml;
    }

    void write() {
        if (layout.table().objectPath().isPresent()) {
            String record = layout.table().objectPath().get();
            if (!record.isEmpty()) {
                yaml.line("");
                yaml.line("json: {record: " + YamlText.quoted(record) + "}");
            }
            return;
        }
        char delimiter = layout.table().delimiter();
        yaml.line("");
        yaml.line("csv:");
        yaml.line("  delimiter: " + (delimiter == '\t' ? "tab" : YamlText.quoted(String.valueOf(delimiter))));
        if (!layout.table().isNamed()) {
            yaml.line("  header: none");
            yaml.line("  columns: " + YamlWriter.quotedList(selectors.generatedNames()));
        }
        yaml.line("  long-rows: keep");
        List<SampledColumn> continued = emptyOnContinuationLines();
        if (!continued.isEmpty()) {
            yaml.line("  continuation: {empty: "
                    + YamlWriter.quotedList(
                            continued.stream().map(SampledColumn::name).toList()) + "}");
        }
        if (!continued.isEmpty() || layout.table().hasShortRows()) {
            yaml.line("  short-rows: pad");
            layout.table().summaryPattern().ifPresent(pattern -> {
                yaml.line("  skip:");
                writeSummarySkip(pattern);
            });
        } else {
            writeLineSkips(delimiter);
        }
        layout.table()
                .end()
                .ifPresent(header ->
                        yaml.line("  end: {matches: " + YamlText.quoted("^" + Pattern.quote(header) + "$") + "}"));
        if (layout.table().repeatsHeader()) {
            yaml.line("  blocks: several");
        }
        List<String> others = Stream.concat(roles.unassigned().stream(), layout.balanceBefore().stream())
                .filter(column -> layout.table().isNamed() && selectors.hasUniqueName(column))
                .filter(column -> layout.table()
                        .splitDate()
                        .filter(date -> date.positions().contains(column.position()))
                        .isEmpty())
                .map(SampledColumn::name)
                .toList();
        if (!others.isEmpty()) {
            yaml.line("  # No field was found for these; their values are kept under their names in \"additional\".");
            yaml.line("  other-columns: " + YamlWriter.quotedList(others));
        }
    }

    /** Writes rules that recognise lines outside the table as a whole, independent of their number of cells. */
    private void writeLineSkips(char delimiter) {
        String cell = "[^" + (delimiter == '\t' ? "\t" : delimiter) + "]*";
        String end = Pattern.quote(String.valueOf(delimiter));
        String second = beginsWithDateAndAmount() ? "" : "(?:" + end + cell + ")?";
        // Possessive: the stack would grow with the number of empty cells, of which a spreadsheet has up to 16,384.
        String note = "^" + cell + second + "(?:" + end + "[\\s\"]*+)*+$";
        yaml.line("  skip:");
        yaml.line("    - {matches: " + YamlText.quoted(note) + ", rule: a note outside the table}");
        if (!layout.beginsWithText()) {
            yaml.line("    - {balance: begins, rule: a total or a balance}");
        }
        layout.table().summaryPattern().ifPresent(this::writeSummarySkip);
        FootnoteMark.ofPending(layout.table())
                .ifPresent(mark -> yaml.line("    - {matches: " + YamlText.quoted(mark.pattern(end))
                        + ", rule: a transaction that is not booked yet}"));
    }

    /** Returns whether the first two cells of a line may be those of a transaction without any text. */
    private boolean beginsWithDateAndAmount() {
        return Stream.of(layout.dateColumns(), layout.amountColumns())
                .allMatch(columns -> columns.stream().anyMatch(column -> column.position() < 2));
    }

    private void writeSummarySkip(String pattern) {
        yaml.line("    - {matches: " + YamlText.quoted(pattern) + ", rule: the account of the rows below}");
    }

    /** Returns the columns that are empty on continuation lines; empty if there are no such lines. */
    private List<SampledColumn> emptyOnContinuationLines() {
        List<SampledColumn> empty = hasDatedContinuationLines()
                ? amountsAndBalance()
                : hasContinuationLines() ? datesAndAmounts() : List.of();
        return layout.table().isNamed() && empty.stream().allMatch(selectors::hasUniqueName) ? empty : List.of();
    }

    /** Returns whether lines without amounts, each with the date of the row above, are too many to be faults. */
    private boolean hasDatedContinuationLines() {
        List<String> dates =
                roles.find(TransactionColumnRole.BOOKING_DATE).orElseThrow().values();
        List<Integer> details = IntStream.range(0, dates.size())
                .filter(layout::isContinuation)
                .boxed()
                .toList();
        return details.size() * MIN_ROWS_PER_FAULT > dates.size()
                && details.stream()
                        .allMatch(
                                row -> row > 0 && Set.of("", dates.get(row - 1)).contains(dates.get(row)));
    }

    /** Returns whether lines without date and amount, other than totals, are followed by a transaction. */
    private boolean hasContinuationLines() {
        boolean detail = false;
        for (CsvGrid.Line row : layout.table().rows()) {
            boolean empty = datesAndAmounts().stream()
                    .allMatch(column -> cell(row, column).isEmpty());
            if (detail && TransactionRows.isTransaction(row)) {
                return true;
            }
            detail |= empty && !SkipSectionWriter.isBalance(row);
        }
        return false;
    }

    private List<SampledColumn> datesAndAmounts() {
        List<SampledColumn> columns = new ArrayList<>(layout.amountColumns());
        columns.addAll(layout.dateColumns());
        return columns;
    }

    private List<SampledColumn> amountsAndBalance() {
        List<SampledColumn> columns = new ArrayList<>(layout.amountColumns());
        roles.find(TransactionColumnRole.BALANCE_AFTER).ifPresent(columns::add);
        return columns;
    }

    private static String cell(CsvGrid.Line row, SampledColumn column) {
        return column.position() < row.cells().size() ? row.cells().get(column.position()) : "";
    }
}
