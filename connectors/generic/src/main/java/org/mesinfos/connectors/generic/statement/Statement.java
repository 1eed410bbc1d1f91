package org.mesinfos.connectors.generic.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DayOrder;
import org.mesinfos.connectors.generic.print.PrintedDay;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * An account statement with everything that was inferred about it.
 *
 * @param sections one section per account
 * @param reading hypothesis about the signs of its amounts
 * @param verdict how well the balances confirm that hypothesis
 * @param evidence counts of signs and headings in the statement
 * @param dates order of day and month, and the end of the period
 * @param currency currency of all amounts; empty if the document does not state it
 * @param number number of the statement; empty if the document does not state it
 * @param layouts layouts of its tables of transactions
 * @param passed lines without a transaction
 * @param lost dates without an amount
 * @param words counts of words that are typical of kinds of documents
 * @param totals whether a printed total equals the sum of its transactions
 */
record Statement(
        List<Section> sections,
        Hypothesis reading,
        Hypothesis.Verdict verdict,
        SignEvidence evidence,
        StatementDates dates,
        Optional<String> currency,
        Optional<String> number,
        List<Layout> layouts,
        List<SectionLog.Passed> passed,
        List<SectionLog.Lost> lost,
        DocumentWords words,
        Totals totals) {

    /** Comparison of the printed totals with the transactions. */
    enum Totals {
        PRINTED,
        NONE
    }

    /** Returns the number of transactions of all sections. */
    int size() {
        return sections.stream().mapToInt(section -> section.movements().size()).sum();
    }

    /** Infers the statement in a document; empty if the document contains no transactions. */
    static Optional<Statement> of(PrintedStatement document, DayAbove.Reach dateScope) {
        StatementWalk walk = new StatementWalk(document, dateScope);
        walk.walk();
        List<PrintedDay> days = days(walk.log().sections());
        return days.isEmpty() ? Optional.empty() : Optional.of(of(document, walk, days));
    }

    /**
     * Infers a statement of a period without transactions: it has a table header and several balances, all of them
     * equal.
     */
    static Optional<Statement> withoutMovements(PrintedStatement document) {
        StatementWalk walk = new StatementWalk(document, DayAbove.Reach.PAGE);
        walk.walk();
        boolean unmoved = document.size() > 0
                && walk.log().lost().isEmpty()
                && walk.log().sections().stream()
                        .allMatch(section -> section.movements().isEmpty())
                && walk.log().sections().stream().anyMatch(Ends::areTheSame);
        return Optional.of(document)
                .filter(any -> unmoved)
                .map(any -> of(document, walk, List.of()))
                .filter(statement -> statement.words().statement() > 0);
    }

    /** Returns whether at least one balance follows from the transactions and none contradicts them. */
    boolean addsUp() {
        return verdict.agree() > 0 && verdict.disagree() == 0 && lost.isEmpty();
    }

    private static List<PrintedDay> days(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.movements().stream())
                .filter(transaction -> transaction.dating() == Movement.Dating.OWN)
                .map(transaction -> transaction.days().get(0).day())
                .toList();
    }

    private static Statement of(PrintedStatement document, StatementWalk walk, List<PrintedDay> days) {
        List<Section> sections = walk.log().sections();
        List<PrintedLine> lines = document.lines();
        List<PrintedLine> around = walk.around();
        DocumentWords words = DocumentWords.of(lines, around, document.aboveTables());
        Optional<String> currency = StatementCurrency.of(sections, around);
        DayOrder usual = currency.filter("USD"::equals).isPresent() ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
        SignEvidence evidence = SignEvidence.of(sections, words.speaksOfDebt());
        SignedSections signed = SignedSections.of(sections, evidence, walk.isGuessed());
        return new Statement(
                signed.sections(),
                signed.reading(),
                signed.verdict(),
                evidence,
                StatementDates.of(days, walk.beside(), document.aboveTables(), usual),
                currency,
                words.number(),
                walk.layouts(),
                Stream.concat(walk.log().passed().stream(), signed.passed().stream())
                        .toList(),
                walk.log().lost(),
                words,
                PrintedTotals.areThose(signed.sections(), signed.reading(), around) ? Totals.PRINTED : Totals.NONE);
    }

    /** Returns the header with the most columns, for descriptions of the hypothesis. */
    Optional<TableHeader> header() {
        return layouts.stream()
                .flatMap(layout -> layout.header().stream())
                .max(Comparator.comparingInt(header -> header.columns().size()));
    }
}
