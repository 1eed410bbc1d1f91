package org.mesinfos.connectors.generic.table.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.table.hypothesis.TransactionTableHypothesis;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.value.Dashes;
import org.mesinfos.connectors.generic.table.value.DateCells;
import org.mesinfos.connectors.generic.table.value.DatesOfPeriod;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.MappingSchema;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Writer for the mapping of an inferred table of transactions. */
public final class TransactionMappingWriter {

    private static final List<TransactionColumnRole> KEY_ROLES = List.of(
            TransactionColumnRole.LABEL, TransactionColumnRole.COUNTERPARTY_NAME, TransactionColumnRole.BANK_REFERENCE);

    /** Fewer rows may have a text by chance. */
    private static final int MIN_ROWS_WITH_TEXT = 3;

    private final TransactionTableHypothesis hypothesis;
    private final TransactionTableLayout layout;
    private final RoleAssignment roles;
    private final ColumnSelectors selectors;
    private final CurrencySource currency;
    private final YamlWriter yaml = new YamlWriter();

    private TransactionMappingWriter(TransactionTableHypothesis hypothesis) {
        this.hypothesis = hypothesis;
        this.layout = hypothesis.layout();
        this.roles = layout.roles();
        this.selectors = new ColumnSelectors(layout.table(), roles.columns());
        this.currency = new CurrencySource(hypothesis, selectors);
    }

    /**
     * Returns the mapping as YAML.
     *
     * @param id connector id of the mapping
     */
    public static String toYaml(TransactionTableHypothesis hypothesis, String id) {
        return new TransactionMappingWriter(hypothesis).write(id);
    }

    private String write(String id) {
        yaml.line(MappingSchema.FIRST_LINE);
        yaml.line("# Proposed from a sample with a confidence of "
                + hypothesis.acceptance().confidence()
                + " %. Check each field and the expected records of the sample.");
        yaml.line("connector: " + id);
        yaml.line("version: 1");
        yaml.line("title: " + YamlText.quoted("Account transactions, " + id.substring(0, id.indexOf('/'))));
        yaml.line("format: " + (layout.table().objectPath().isPresent() ? "json" : "csv"));
        yaml.line("deliveries: append");
        new TableSectionWriter(layout, selectors, yaml).write();
        writeRecognition();
        writeContext();
        writeValues();
        yaml.line("record: BankTransaction");
        writeSubject();
        writeConditions();
        yaml.line("key: {natural: " + YamlWriter.list(naturalKey()) + "}");
        new SkipSectionWriter(layout, selectors).write(yaml);
        new FieldsSectionWriter(hypothesis, selectors, currency, yaml).write();
        return yaml.text();
    }

    private void writeRecognition() {
        if (layout.table().objectPath().isPresent()) {
            yaml.line("");
            yaml.line("recognise:");
            yaml.line("  members: "
                    + YamlWriter.quotedList(Stream.concat(
                                    roles.find(TransactionColumnRole.BOOKING_DATE).stream(),
                                    layout.amountColumns().stream())
                            .map(SampledColumn::name)
                            .toList()));
        }
        if (!layout.table().isNamed()) {
            yaml.line("");
            yaml.line("recognise:");
            yaml.line("  values:");
            yaml.line("    " + name(TransactionColumnRole.BOOKING_DATE) + ": '.*\\d.*'");
            if (roles.has(TransactionColumnRole.AMOUNT)) {
                yaml.line("    " + name(TransactionColumnRole.AMOUNT) + ": '.*\\d.*'");
            }
        }
    }

    private String name(TransactionColumnRole role) {
        return YamlText.quoted(
                selectors.generatedNames().get(roles.find(role).orElseThrow().position()));
    }

    private void writeContext() {
        Preamble preamble = hypothesis.preamble();
        List<String> lines = new ArrayList<>();
        if (!roles.has(TransactionColumnRole.ACCOUNT)) {
            preamble.iban().ifPresent(pattern -> lines.add("iban: {line: " + YamlText.quoted(pattern) + "}"));
            preamble.accountNumber()
                    .ifPresent(pattern -> lines.add("account: {line: " + YamlText.quoted(pattern) + "}"));
        }
        currency.contextPattern().ifPresent(pattern -> lines.add("currency: {line: " + YamlText.quoted(pattern) + "}"));
        if (hypothesis.datesOfPeriod().isPresent()) {
            lines.add("first_day: {line: " + YamlText.quoted(DatesOfPeriod.FIRST_DAY) + "}");
            lines.add("last_day: {line: " + YamlText.quoted(DatesOfPeriod.LAST_DAY) + "}");
        }
        if (!lines.isEmpty()) {
            yaml.line("");
            yaml.line("context:");
            lines.forEach(line -> yaml.line("  " + line));
        }
    }

    private void writeValues() {
        yaml.line("");
        yaml.line("values:");
        String decimal = layout.numberFormat()
                .decimalMark()
                .map(mark -> YamlText.quoted(mark.toString()))
                .orElse("either");
        yaml.line("  decimal: " + decimal);
        if (layout.numberFormat().decimalMark().isPresent()) {
            yaml.line("  grouping: " + YamlText.quoted(layout.numberFormat().grouping()));
        }
        yaml.line("  language: " + layout.dateFormat().language());
        writeNulls();
        yaml.line("");
    }

    /** Writes the dashes in place of values, unless they may be codes for outgoing amounts. */
    private void writeNulls() {
        List<String> dashes = Dashes.among(layout.table().transactionRows().stream()
                .map(CsvGrid.Line::cells)
                .toList());
        boolean codes = roles.find(TransactionColumnRole.SIGN).stream()
                .anyMatch(column -> !Dashes.among(List.of(column.values())).isEmpty());
        if (!dashes.isEmpty() && !codes) {
            yaml.line("  nulls: " + YamlWriter.quotedList(dashes));
        }
    }

    private void writeSubject() {
        Optional<String> account = roles.find(TransactionColumnRole.ACCOUNT)
                .map(selectors::selector)
                .or(() -> hypothesis.preamble().iban().map(pattern -> "{context: iban}"))
                .or(() -> hypothesis.preamble().accountNumber().map(pattern -> "{context: account}"));
        Optional<String> customer = roles.find(TransactionColumnRole.CUSTOMER).map(selectors::selector);
        if (customer.isEmpty() && account.isEmpty()) {
            yaml.line("subject: {kind: customer, from: {source: customer}}");
            return;
        }
        yaml.line("subject:");
        customer.ifPresent(column -> yaml.line("  - {kind: customer, from: " + column + "}"));
        Optional<String> named = account.filter(where -> layout.table().isNamed());
        named.ifPresent(where -> yaml.line("  - {kind: account, from: " + where + "}"));
        yaml.line("  - {kind: customer, from: {source: customer}}");
        // Nothing but its place shows that an account without a name is the own one: a stated customer precedes it.
        account.filter(where -> named.isEmpty())
                .ifPresent(where -> yaml.line("  - {kind: account, from: " + where + "}"));
    }

    /** Writes the conditions of transactions. Other rows have a state of unknown meaning, or are totals or balances. */
    private void writeConditions() {
        List<String> conditions = Stream.of(
                        AdmittedStates.of(layout)
                                .map(states -> "any: [{" + selectors.keys(states.column()) + ", empty: true}, {"
                                        + selectors.keys(states.column()) + ", matches: " + states.pattern() + "}]"),
                        knownDates(),
                        textOfAllButTheLastRow().map(column -> selectors.keys(column) + ", empty: false"),
                        layout.hasRowsOfOneDirection()
                                ? Optional.of("not: {join: " + selectors.selectorList(layout.amountColumns())
                                        + ", separator: ' | ', matches: '[1-9].* \\| .*[1-9]'}")
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
        if (!conditions.isEmpty()) {
            yaml.line("when: "
                    + conditions.stream()
                            .map(condition -> "{" + condition + "}")
                            .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    /**
     * Returns the condition that no other date of a row is a word of unknown meaning: it may state that the transaction did not
     * take place. Balances that include all rows with words show that these did.
     */
    private Optional<String> knownDates() {
        SampledColumn booking = roles.find(TransactionColumnRole.BOOKING_DATE).orElseThrow();
        List<String> words = layout.dateColumns().stream()
                .filter(dates -> !dates.equals(booking) && !isInBalances(dates))
                .filter(dates -> !DateCells.unknownWords(dates.values()).isEmpty())
                .map(dates -> "{" + selectors.keys(dates) + ", matches: "
                        + YamlText.quoted(DateCells.unknownWords(dates.values()).stream()
                                .collect(Collectors.joining("|", "^(?:", ")$")))
                        + "}")
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of("not: " + (words.size() == 1 ? words.get(0) : "{any: " + YamlWriter.list(words) + "}"));
    }

    private boolean isInBalances(SampledColumn dates) {
        List<String> words = DateCells.unknownWords(dates.values());
        return layout.hasBalanceChain()
                && IntStream.range(0, layout.rowCount())
                        .filter(row -> words.contains(dates.values().get(row)))
                        .noneMatch(row -> layout.value(TransactionColumnRole.BALANCE_AFTER, row)
                                .isEmpty());
    }

    /**
     * Returns a column of texts in a table without names that only the last row lacks, because it is a balance; empty if the
     * running balance changes by the amount of that row.
     */
    private Optional<SampledColumn> textOfAllButTheLastRow() {
        int last = layout.rowCount() - 1;
        return layout.table().isNamed() || last < MIN_ROWS_WITH_TEXT || changesBalance(last)
                ? Optional.empty()
                : roles.columns().stream()
                        .filter(SampledColumn::isText)
                        .filter(column -> column.values().indexOf("") == last)
                        .findFirst();
    }

    private boolean changesBalance(int row) {
        return layout.hasBalanceChain()
                && layout.balances()
                        .get(row - 1)
                        .flatMap(before -> layout.amounts()
                                .get(row)
                                .filter(amount -> amount.signum() != 0)
                                .flatMap(amount -> layout.balances()
                                        .get(row)
                                        .filter(after -> before.add(amount).compareTo(after) == 0)))
                        .isPresent();
    }

    private List<String> naturalKey() {
        List<String> key = new ArrayList<>(List.of("booking_date"));
        if (layout.valueDates().isPresent()) {
            key.add("value_date");
        }
        key.add("amount");
        if (roles.has(TransactionColumnRole.CURRENCY)) {
            key.add("currency");
        }
        KEY_ROLES.stream().filter(roles::has).map(TransactionColumnRole::field).forEach(key::add);
        return key;
    }
}
