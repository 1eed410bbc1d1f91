package org.mesinfos.connectors.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.mapping.YamlText;

/** Writer for the {@code csv} or {@code json} section of a mapping: how the file is divided into rows and cells. */
final class TableSection {

    /** Continuation lines that are rarer than one per this many rows are faults. */
    private static final int RARE = 20;

    private final Layout layout;
    private final Assignment roles;
    private final Selectors selectors;
    private final Yaml yaml;

    TableSection(Layout layout, Selectors selectors, Yaml yaml) {
        this.layout = layout;
        this.roles = layout.roles();
        this.selectors = selectors;
        this.yaml = yaml;
    }

    void write() {
        if (layout.table().objects().isPresent()) {
            String record = layout.table().objects().get();
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
            yaml.line("  columns: " + Yaml.quotedList(selectors.givenNames()));
        }
        yaml.line("  long-rows: keep");
        List<Column> continued = continued();
        if (!continued.isEmpty()) {
            yaml.line("  continuation: {empty: "
                    + Yaml.quotedList(continued.stream().map(Column::name).toList()) + "}");
        }
        if (!continued.isEmpty() || layout.table().hasShortRows()) {
            yaml.line("  short-rows: pad");
        } else {
            lineSkips(delimiter);
        }
        if (layout.table().repeatsHeader()) {
            yaml.line("  blocks: several");
        }
        List<String> others = roles.free().stream()
                .filter(column -> layout.table().isNamed() && selectors.isPlain(column))
                .map(Column::name)
                .toList();
        if (!others.isEmpty()) {
            yaml.line("  # No field was found for these; their values are kept under their names in \"additional\".");
            yaml.line("  other-columns: " + Yaml.quotedList(others));
        }
    }

    /** Writes rules that recognise lines outside the table as a whole, independent of their number of cells. */
    private void lineSkips(char delimiter) {
        String cell = "[^" + (delimiter == '\t' ? "\t" : delimiter) + "]*";
        String end = Pattern.quote(String.valueOf(delimiter));
        String note = "^" + cell + "(?:" + end + cell + ")?(?:" + end + "[\\s\"]*)*$";
        yaml.line("  skip:");
        yaml.line("    - {matches: " + YamlText.quoted(note) + ", rule: a note outside the table}");
        yaml.line("    - {balance: begins, rule: a total or a balance}");
    }

    /** Returns the columns that are empty on continuation lines; empty if there are no such lines. */
    private List<Column> continued() {
        List<Column> empty = hasDatedDetails() ? amountsAndBalance() : hasDetails() ? datesAndAmounts() : List.of();
        return layout.table().isNamed() && empty.stream().allMatch(selectors::isPlain) ? empty : List.of();
    }

    private boolean hasDatedDetails() {
        int rows = roles.find(Role.BOOKING_DATE).orElseThrow().values().size();
        long details = IntStream.range(0, rows).filter(layout::isDetail).count();
        return details * RARE > rows;
    }

    /** Returns whether lines without date and amount, other than totals, are followed by a transaction. */
    private boolean hasDetails() {
        boolean detail = false;
        for (CsvGrid.Line row : layout.table().rows()) {
            boolean empty = datesAndAmounts().stream()
                    .allMatch(column -> cell(row, column).isEmpty());
            if (detail && MovementRows.isOne(row)) {
                return true;
            }
            detail |= empty && !SkipRules.isBalance(row);
        }
        return false;
    }

    private List<Column> datesAndAmounts() {
        List<Column> columns = new ArrayList<>(layout.amountColumns());
        columns.add(roles.find(Role.BOOKING_DATE).orElseThrow());
        return columns;
    }

    private List<Column> amountsAndBalance() {
        List<Column> columns = new ArrayList<>(layout.amountColumns());
        roles.find(Role.BALANCE_AFTER).ifPresent(columns::add);
        return columns;
    }

    private static String cell(CsvGrid.Line row, Column column) {
        return column.position() < row.cells().size() ? row.cells().get(column.position()) : "";
    }
}
