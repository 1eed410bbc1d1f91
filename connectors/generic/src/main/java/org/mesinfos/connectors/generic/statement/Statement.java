package org.mesinfos.connectors.generic.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DayOrder;
import org.mesinfos.connectors.generic.print.PrintedDay;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * What was found out of a statement.
 *
 * @param sections its accounts
 * @param reading how its signs are read
 * @param verdict what balances say of that
 * @param evidence what it shows of its signs
 * @param dates what its dates mean
 * @param currency of all amounts; empty when the document does not tell
 * @param number of the statement; empty when the document does not tell
 * @param layouts how its movements stand in their tables
 * @param passed lines that carry no movement
 * @param lost dates without amount
 * @param words what the document says of itself
 * @param totals whether it prints what its movements add up to
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

    /** Whether a statement prints what its movements add up to. */
    enum Totals {
        PRINTED,
        NONE
    }

    /** Movements of all sections. */
    int size() {
        return sections.stream().mapToInt(section -> section.movements().size()).sum();
    }

    /** The statement that a document is; empty when no movements are found in it. */
    static Optional<Statement> of(PrintedStatement document, DayAbove.Reach reach) {
        StatementWalk walk = new StatementWalk(document, reach);
        walk.walk();
        List<PrintedDay> days = days(walk.log().sections());
        return days.isEmpty() ? Optional.empty() : Optional.of(of(document, walk, days));
    }

    /** A statement of a time without movements: the names of columns, and nothing but balances, which are all the same. */
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

    /** Whether balances follow from the movements, and none is against them. */
    boolean addsUp() {
        return verdict.agree() > 0 && verdict.disagree() == 0 && lost.isEmpty();
    }

    private static List<PrintedDay> days(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.movements().stream())
                .filter(movement -> movement.dating() == Movement.Dating.OWN)
                .map(movement -> movement.days().get(0).day())
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

    /** The header with the most columns, for telling what was seen. */
    Optional<TableHeader> header() {
        return layouts.stream()
                .flatMap(layout -> layout.header().stream())
                .max(Comparator.comparingInt(header -> header.columns().size()));
    }
}
