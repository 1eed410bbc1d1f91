package org.mesinfos.connectors.generic.statement.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.MappingSchema;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/**
 * Writer for the skeleton of a mapping that reads statements with the columns of an inferred one.
 *
 * <p>It contains the names of the columns and no other text of the statement: no issuer, account, amount or date.
 */
public final class StatementMappingWriter {

    private static final Set<TransactionColumnRole> TEXT_FIELDS = Set.of(
            TransactionColumnRole.LABEL, TransactionColumnRole.BANK_REFERENCE, TransactionColumnRole.COUNTERPARTY_NAME);

    private static final String YEAR_OF_FOUR_DIGITS = "(\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})\\D*$";

    private final ParsedStatement statement;
    private final StatementTableHeader header;
    private final StringBuilder yaml = new StringBuilder();

    private StatementMappingWriter(ParsedStatement statement, StatementTableHeader header) {
        this.statement = statement;
        this.header = header;
    }

    /** Returns whether a statement has the columns that a mapping needs, under names of their own. */
    public static boolean canDescribe(ParsedStatement statement) {
        return statement
                .header()
                .filter(header ->
                        column(header, TransactionColumnRole.BOOKING_DATE).isPresent())
                .filter(header -> column(header, TransactionColumnRole.AMOUNT).isPresent()
                        || (column(header, TransactionColumnRole.DEBIT).isPresent()
                                && column(header, TransactionColumnRole.CREDIT).isPresent()))
                .filter(header -> header.columns().stream()
                                .map(HeaderColumn::name)
                                .distinct()
                                .count()
                        == header.columns().size())
                .isPresent();
    }

    /**
     * Returns the mapping as YAML.
     *
     * @param id connector id of the mapping
     */
    public static String toYaml(ParsedStatement statement, String id) {
        return new StatementMappingWriter(statement, statement.header().orElseThrow()).write(id);
    }

    private String write(String id) {
        line(MappingSchema.FIRST_LINE);
        line(
                "# Proposed from one statement. Add what identifies the issuer to recognise, and the rules for lines without a");
        line("# transaction (skip, page-end, stop); then check each field and the expected records of the sample.");
        line("connector: " + id);
        line("version: 1");
        line("title: " + YamlText.quoted("Account statements as PDF, " + id.substring(0, id.indexOf('/'))));
        line("format: pdf");
        line("deliveries: append");
        line("");
        line("recognise:");
        line("  words: "
                + header.columns().stream()
                        .map(HeaderColumn::name)
                        .map(YamlText::quoted)
                        .collect(Collectors.joining(", ", "[", "]")));
        writeTable();
        line("");
        line("values:");
        line("  decimal: either");
        line("  dates: " + dateFormats());
        line("");
        line("record: BankTransaction");
        line("subject: {kind: customer, from: {source: customer}}");
        line("key: {natural: [booking_date, amount"
                + (column(header, TransactionColumnRole.LABEL).isPresent() ? ", label" : "") + "]}");
        writeFields();
        return yaml.toString();
    }

    private void writeTable() {
        line("");
        line("pdf:");
        if (header.lines() > 1) {
            line("  # The names are printed on several lines: keep only the words of the lowest one.");
        }
        line("  columns:");
        for (HeaderColumn column : header.columns()) {
            line("    - {header: " + YamlText.quoted(column.name())
                    + (column.isAmountOrBalance() ? ", align: right" : "")
                    + (column.isDate() && !hasYears() ? ", without-year: true" : "") + "}");
        }
        if (!hasYears()) {
            line("  period-end: " + YamlText.quoted(YEAR_OF_FOUR_DIGITS));
        }
        line("  row: {column: " + quoted(TransactionColumnRole.BOOKING_DATE) + ", pattern: '.*\\d.*'}");
        column(header, TransactionColumnRole.LABEL)
                .ifPresent(label -> line("  continues: " + YamlText.quoted(label.name())));
        writeBalances();
    }

    /** Writes the balances by their names in the vocabulary, not by the text of the statement. */
    private void writeBalances() {
        Optional<String> opening = phrase("opening", BalanceKind.OPENING);
        Optional<String> closing = phrase("closing", BalanceKind.CLOSING);
        if (opening.isPresent()
                && closing.isPresent()
                && column(header, TransactionColumnRole.DEBIT).isPresent()
                && column(header, TransactionColumnRole.CREDIT).isPresent()) {
            line("  balances:");
            line("    opening: " + YamlText.quoted("(?iu)^" + opening.get()));
            line("    closing: " + YamlText.quoted("(?iu)^" + closing.get()));
            line("    plus: " + quoted(TransactionColumnRole.CREDIT));
            line("    minus: " + quoted(TransactionColumnRole.DEBIT));
        }
    }

    private Optional<String> phrase(String concept, BalanceKind kind) {
        return statement.sections().stream()
                .flatMap(section -> section.balances().stream())
                .filter(balance -> balance.kind() == kind)
                .flatMap(balance ->
                        StatementVocabulary.DICTIONARY
                                .findPrefix(concept, StatementVocabulary.normalise(balance.text()))
                                .stream())
                .findFirst();
    }

    private void writeFields() {
        line("");
        line("fields:");
        line("  booking_date: {column: " + quoted(TransactionColumnRole.BOOKING_DATE) + ", required: true}");
        column(header, TransactionColumnRole.VALUE_DATE)
                .ifPresent(column -> line("  value_date: " + YamlText.quoted(column.name())));
        if (column(header, TransactionColumnRole.DEBIT).isPresent()
                && column(header, TransactionColumnRole.CREDIT).isPresent()) {
            line("  amount: {debit: " + quoted(TransactionColumnRole.DEBIT) + ", credit: "
                    + quoted(TransactionColumnRole.CREDIT) + ", debit-sign: unsigned, required: true}");
        } else {
            line("  amount: {column: " + quoted(TransactionColumnRole.AMOUNT) + ", required: true}");
        }
        column(header, TransactionColumnRole.BALANCE_AFTER)
                .ifPresent(column ->
                        line("  balance_after: {column: " + YamlText.quoted(column.name()) + ", lenient: true}"));
        for (HeaderColumn column : header.columns()) {
            column.role()
                    .filter(TEXT_FIELDS::contains)
                    .ifPresent(role -> line("  " + role.field() + ": " + YamlText.quoted(column.name())));
        }
        List<String> others = unplaced();
        if (!others.isEmpty()) {
            line(
                    "  # No field was found for these columns; their values are kept under their names in \"additional\":");
            others.forEach(name -> line("  # - " + name));
        }
    }

    private List<String> unplaced() {
        Set<TransactionColumnRole> placed = Stream.concat(
                        TEXT_FIELDS.stream(),
                        Stream.of(
                                TransactionColumnRole.BOOKING_DATE,
                                TransactionColumnRole.VALUE_DATE,
                                TransactionColumnRole.AMOUNT,
                                TransactionColumnRole.DEBIT,
                                TransactionColumnRole.CREDIT,
                                TransactionColumnRole.BALANCE_AFTER))
                .collect(Collectors.toUnmodifiableSet());
        return header.columns().stream()
                .filter(column -> column.role().filter(placed::contains).isEmpty())
                .map(HeaderColumn::name)
                .toList();
    }

    private boolean hasYears() {
        return statement.firstDates().stream().allMatch(PrintedDate::hasYear);
    }

    private String dateFormats() {
        List<String> formats = new ArrayList<>();
        for (String separator : List.of("/", ".", "-")) {
            for (String year : List.of("yyyy", "yy")) {
                formats.add(
                        switch (statement.dates().order()) {
                            case DAY_FIRST -> String.join(separator, "d", "M", year);
                            case MONTH_FIRST -> String.join(separator, "M", "d", year);
                            case YEAR_FIRST -> String.join(separator, year, "M", "d");
                        });
            }
        }
        formats.add("iso");
        return formats.stream().distinct().collect(Collectors.joining(", ", "[", "]"));
    }

    private String quoted(TransactionColumnRole role) {
        return YamlText.quoted(column(header, role).orElseThrow().name());
    }

    private static Optional<HeaderColumn> column(StatementTableHeader header, TransactionColumnRole role) {
        return header.columns().stream()
                .filter(column -> column.role().equals(Optional.of(role)))
                .findFirst();
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }
}
