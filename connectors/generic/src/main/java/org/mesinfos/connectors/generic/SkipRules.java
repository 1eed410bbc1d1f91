package org.mesinfos.connectors.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.mapping.BalanceText;

/**
 * Writer for the {@code skip} section of a mapping: the rows without a transaction, such as notes, totals and balances.
 */
final class SkipRules {

    /** Number of cells at the start of a row in which a total may have its name. */
    private static final int FIRST_CELLS = 4;
    /** One missing text per this many rows is tolerated. */
    private static final int FEWEST_WITHOUT = 5;

    private final Layout layout;
    private final Selectors selectors;

    SkipRules(Layout layout, Selectors selectors) {
        this.layout = layout;
        this.selectors = selectors;
    }

    void write(Yaml yaml) {
        List<Column> amounts = layout.amountColumns();
        List<Column> both = new ArrayList<>(amounts);
        both.add(0, layout.roles().find(Role.BOOKING_DATE).orElseThrow());
        yaml.line("");
        yaml.line("skip:");
        yaml.line("  - {join: " + selectors.list(both) + ", empty: true, rule: a line without date and amount}");
        yaml.line("  - {join: " + selectors.list(both) + ", matches: '^\\D+$', rule: a line without date and amount}");
        if (!layout.table().isNamed()) {
            yaml.line("  - {" + selectors.keys(both.get(0)) + ", matches: '^\\D+$', rule: a line without date}");
        }
        List<Column> first =
                layout.roles().columns().stream().limit(FIRST_CELLS).toList();
        yaml.line("  - {join: " + selectors.list(first) + ", balance: begins, rule: a total or a balance}");
        if (layout.roles().has(Role.BALANCE_AFTER)) {
            yaml.line(
                    "  - {join: " + selectors.list(amounts) + ", empty: true, rule: a balance without a transaction}");
        }
        layout.roles()
                .find(Role.LABEL)
                .ifPresent(label ->
                        yaml.line("  - {" + selectors.keys(label) + ", balance: phrase, rule: a total or a balance}"));
        yaml.line("  - {join: " + selectors.list(texts()) + ", balance: whole, rule: a total or a balance}");
        List<Column> always = alwaysFilledTexts();
        if (!always.isEmpty()) {
            yaml.line("  - {join: " + selectors.list(always) + ", empty: true, rule: a balance without a transaction}");
        }
    }

    /** Returns the text columns of a transaction, the most descriptive first. */
    private List<Column> texts() {
        List<Column> texts = new ArrayList<>();
        Stream.of(Role.LABEL, Role.COUNTERPARTY_NAME, Role.LABEL_DETAIL, Role.BANK_REFERENCE, Role.END_TO_END_ID)
                .flatMap(role -> layout.roles().find(role).stream())
                .forEach(texts::add);
        if (texts.size() < 2) {
            layout.roles().free().stream().filter(Column::isText).forEach(texts::add);
        }
        return texts.isEmpty() ? List.of(layout.roles().find(Role.BOOKING_DATE).orElseThrow()) : texts;
    }

    /**
     * Returns the text columns of a table without a header that every transaction has but a balance below them lacks.
     */
    private List<Column> alwaysFilledTexts() {
        if (layout.table().isNamed()) {
            return List.of();
        }
        return layout.roles().columns().stream()
                .filter(Column::isText)
                .filter(column -> column.filled().size() * FEWEST_WITHOUT
                        >= column.values().size() * (FEWEST_WITHOUT - 1))
                .toList();
    }

    /** Returns whether a cell of a row names a total or a balance. */
    static boolean isBalance(CsvGrid.Line row) {
        return row.cells().stream().anyMatch(BalanceText.BEGINS::holds);
    }
}
