package org.mesinfos.connectors.generic.table.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.table.balance.BalanceGaps;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.StateColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;
import org.mesinfos.connectors.mapping.value.BalanceLabel;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/**
 * Writer for the {@code skip} section of a mapping: the rows without a transaction, such as notes, totals and balances.
 */
final class SkipSectionWriter {

    /** Number of cells at the start of a row in which a total may have its name. */
    private static final int MAX_LABEL_CELLS = 4;
    /** One missing text per this many rows is tolerated. */
    private static final int ROWS_PER_MISSING_TEXT = 5;

    private final TransactionTableLayout layout;
    private final ColumnSelectors selectors;

    SkipSectionWriter(TransactionTableLayout layout, ColumnSelectors selectors) {
        this.layout = layout;
        this.selectors = selectors;
    }

    void write(YamlWriter yaml) {
        List<SampledColumn> amounts = layout.amountColumns();
        List<SampledColumn> both = new ArrayList<>(amounts);
        both.addAll(0, layout.dateColumns());
        yaml.line("");
        yaml.line("skip:");
        yaml.line(
                "  - {join: " + selectors.selectorList(both) + ", empty: true, rule: a line without date and amount}");
        yaml.line("  - {join: " + selectors.selectorList(both)
                + ", matches: '^\\D+$', rule: a line without date and amount}");
        if (!layout.table().isNamed()) {
            yaml.line("  - {" + selectors.keys(both.get(0)) + ", matches: '^\\D+$', rule: a line without date}");
        }
        List<SampledColumn> first =
                layout.roles().columns().stream().limit(MAX_LABEL_CELLS).toList();
        // A row with a date and an amount is a transaction, also if its text begins as a total does.
        yaml.line("  - {not: {any: [{not: {join: " + selectors.selectorList(first)
                + ", balance: begins}}, {not: {any: [" + empty(layout.dateColumns()) + ", " + empty(amounts)
                + "]}}]}, rule: a total or a balance}");
        if (layout.roles().has(TransactionColumnRole.BALANCE_AFTER) && !BalanceGaps.haveMissingAmounts(layout)) {
            yaml.line("  - {join: " + selectors.selectorList(amounts)
                    + ", empty: true, rule: a balance without a transaction}");
        }
        layout.roles()
                .find(TransactionColumnRole.LABEL)
                .ifPresent(label ->
                        yaml.line("  - {" + selectors.keys(label) + ", balance: phrase, rule: a total or a balance}"));
        writeBalances(yaml);
        Stream.of(TransactionColumnRole.LABEL, TransactionColumnRole.KIND)
                .flatMap(role -> layout.roles().find(role).stream())
                .forEach(text ->
                        yaml.line("  - {" + selectors.keys(text) + ", balance: whole, rule: a total or a balance}"));
        textsBesideUnknownLabel()
                .forEach(texts -> yaml.line("  - {join: " + selectors.selectorList(texts)
                        + ", balance: whole, rule: a total or a balance}"));
        yaml.line("  - {join: " + selectors.selectorList(texts()) + ", balance: whole, rule: a total or a balance}");
        StateColumn.of(layout.roles())
                .ifPresent(state -> yaml.line("  - {" + selectors.keys(state.column()) + ", matches: "
                        + StateColumn.failedPattern() + ", rule: a transaction that did not take place}"));
        List<SampledColumn> always = alwaysFilledTexts();
        if (!always.isEmpty()) {
            yaml.line("  - {join: " + selectors.selectorList(always)
                    + ", empty: true, rule: a balance without a transaction}");
        }
    }

    /** Writes the rules for the texts of balances, in each column that has one: it need not be that of the labels. */
    private void writeBalances(YamlWriter yaml) {
        for (SampledColumn column : layout.roles().columns()) {
            layout.table().rows().stream()
                    .filter(row -> column.position() < row.cells().size())
                    .map(row -> row.cells().get(column.position()))
                    .filter(layout.table().balanceTexts()::contains)
                    .distinct()
                    .sorted()
                    .forEach(text -> yaml.line("  - {" + selectors.keys(column) + ", matches: "
                            + YamlText.quoted("^" + Pattern.quote(text) + "$") + ", rule: a balance}"));
        }
    }

    /**
     * Returns each column of texts without a role, after that of a label whose name is not known: a balance may have no label.
     * Without a label, the name of the other party and such a column describe a transaction.
     */
    private Stream<List<SampledColumn>> textsBesideUnknownLabel() {
        Optional<SampledColumn> label = layout.roles().find(TransactionColumnRole.LABEL);
        boolean isKnown = label.stream()
                .anyMatch(column -> TransactionHeaderVocabulary.TABLE
                        .match(column.headerName(), TransactionColumnRole.LABEL)
                        .isPresent());
        List<SampledColumn> beside =
                label.or(() -> layout.roles().find(TransactionColumnRole.COUNTERPARTY_NAME)).stream()
                        .toList();
        return isKnown
                ? Stream.empty()
                : unassignedTexts()
                        .map(text ->
                                Stream.concat(beside.stream(), Stream.of(text)).toList());
    }

    private Stream<SampledColumn> unassignedTexts() {
        return layout.roles().unassigned().stream().filter(SampledColumn::isText);
    }

    private String empty(List<SampledColumn> columns) {
        return "{join: " + selectors.selectorList(columns) + ", empty: true}";
    }

    /** Returns the text columns of a transaction, the most descriptive first. */
    private List<SampledColumn> texts() {
        List<SampledColumn> texts = new ArrayList<>();
        Stream.of(
                        TransactionColumnRole.LABEL,
                        TransactionColumnRole.COUNTERPARTY_NAME,
                        TransactionColumnRole.LABEL_DETAIL,
                        TransactionColumnRole.BANK_REFERENCE,
                        TransactionColumnRole.END_TO_END_ID)
                .flatMap(role -> layout.roles().find(role).stream())
                .forEach(texts::add);
        if (texts.size() < 2) {
            unassignedTexts().forEach(texts::add);
        }
        return texts.isEmpty()
                ? List.of(
                        layout.roles().find(TransactionColumnRole.BOOKING_DATE).orElseThrow())
                : texts;
    }

    /**
     * Returns the text columns of a table without a header that every transaction has but a balance below them lacks; none beside a
     * column of balances, because a line with an amount and a balance may be a transaction without a text.
     */
    private List<SampledColumn> alwaysFilledTexts() {
        if (layout.table().isNamed() || layout.roles().has(TransactionColumnRole.BALANCE_AFTER)) {
            return List.of();
        }
        return layout.roles().columns().stream()
                .filter(SampledColumn::isText)
                .filter(column -> column.nonEmptyValues().size() * ROWS_PER_MISSING_TEXT
                        >= column.values().size() * (ROWS_PER_MISSING_TEXT - 1))
                .toList();
    }

    /** Returns whether a cell of a row names a total or a balance. */
    static boolean isBalance(CsvGrid.Line row) {
        return row.cells().stream().anyMatch(BalanceLabel.BEGINS::matches);
    }
}
