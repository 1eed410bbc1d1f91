package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.date.PeriodSources;
import org.mesinfos.connectors.generic.statement.date.StatementDates;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.hypothesis.StatementHypotheses;
import org.mesinfos.connectors.generic.statement.proof.StatementAcceptance;
import org.mesinfos.connectors.generic.statement.word.BalanceVocabulary;
import org.mesinfos.connectors.intake.BufferedFilePreview;

/** Statements at the limits between one reading and another. */
class StatementLimitsTest {

    @Test
    void debitsAndCreditsMakeAStatementMorePlausible() throws IOException {
        PdfTable table = StatementFixtures.titledTable("Liste", left(40), right(300), right(400))
                .row("Datum", "Soll", "Haben")
                .row("13.12.2023", "1,00")
                .row("14.12.2023", "", "2,00");

        assertThat(StatementFixtures.CONNECTOR
                        .propose(BufferedFilePreview.of(table.file().content(), PdfReader.inProcess()))
                        .orElseThrow()
                        .plausibility())
                .isEqualTo(55);
    }

    /** Returns the order of dates of six digits, which consist of year, month and day or of day, month and year. */
    private static DayMonthOrder order(String... dates) {
        List<PrintedDate> printed = Stream.of(dates)
                .map(date -> date.split("-", -1))
                .map(part -> new PrintedDate(
                        Integer.parseInt(part[0]),
                        Integer.parseInt(part[1]),
                        2000 + Integer.parseInt(part[2]),
                        Integer.parseInt(part[2]),
                        Optional.empty()))
                .toList();
        return StatementDates.infer(
                        printed, new PeriodSources(List.of(), List.of(), List.of()), DayMonthOrder.DAY_FIRST)
                .order();
    }

    @Test
    void yearsComeFirstIfTheDatesAreThenWithinOneYearAndOtherwiseMoreThanTwoYearsApart() {
        assertThat(order("23-05-10", "24-03-13", "24-05-10")).isEqualTo(DayMonthOrder.YEAR_FIRST);
        assertThat(order("23-05-10", "24-03-13", "24-05-11")).isEqualTo(DayMonthOrder.DAY_FIRST);
        assertThat(order("24-05-10", "24-06-12")).isEqualTo(DayMonthOrder.YEAR_FIRST);
        assertThat(order("24-05-10", "24-05-12")).isEqualTo(DayMonthOrder.DAY_FIRST);
    }

    /** Returns the statement with transactions on some dates without a year below a date and a header. */
    private static ParsedStatement statement(String date, Stream<String> dates) {
        List<PdfLine> lines = new ArrayList<>();
        lines.add(new PdfLine(20, List.of(new PdfWord(date, 40, 90))));
        lines.add(new PdfLine(
                40,
                List.of(new PdfWord("Datum", 40, 65), new PdfWord("Text", 140, 160), new PdfWord("Betrag", 300, 330))));
        dates.forEach(day -> lines.add(new PdfLine(
                40 + 12 * lines.size(),
                List.of(new PdfWord(day, 40, 65), new PdfWord("Lampe", 140, 165), new PdfWord("-12,50", 300, 330)))));
        return StatementHypotheses.bestStatement(List.of(new PdfPage(1, 595, 842, lines)))
                .orElseThrow();
    }

    private static Optional<Proof> dateProof(ParsedStatement statement) {
        return StatementAcceptance.of(statement).facts().stream()
                .filter(fact -> fact.fact() == Fact.DATE)
                .findFirst()
                .orElseThrow()
                .proof();
    }

    /** In another year they would be almost a year away from the date. */
    @Test
    void datesUpTo121DaysBeforeThatOfTheStatementAreInItsYear() {
        assertThat(dateProof(statement("31.12.2023", Stream.of("01.09.", "13.10.", "14.11."))))
                .contains(Proof.PRINTED_PERIOD);
        assertThat(dateProof(statement("31.12.2023", Stream.of("31.08.", "13.10.", "14.11."))))
                .isEmpty();
    }

    /** Returns the first days of December, with the last of them moved to the front. */
    private static Stream<String> lastFirst(int days) {
        return IntStream.range(0, days).mapToObj(day -> "%d.12.".formatted(day == 0 ? days : day));
    }

    @Test
    void oneOfTwentyDatesMayBeOutOfOrder() {
        assertThat(dateProof(statement("31.12.2023", lastFirst(20)))).contains(Proof.PRINTED_PERIOD);
        assertThat(dateProof(statement("31.12.2023", lastFirst(19)))).isEmpty();
    }

    @Test
    void wordsOfFourLettersMakeATextMoreThanTheNameOfABalance() {
        assertThat(BalanceVocabulary.covers("Saldo xyz")).isTrue();
        assertThat(BalanceVocabulary.covers("Saldo Oase")).isFalse();
    }

    @Test
    void statementWithAPlausibilityOfLessThan50IsNotProposed() throws IOException {
        PdfTable table = StatementFixtures.titledTable("Liste", left(40), left(140), right(400))
                .row("Datum", "Text", "Betrag")
                .row("13.12.2023", "Lampe", "+1,00")
                .row("14.12.2023", "Schilf", "+2,00");

        assertThat(StatementFixtures.CONNECTOR.propose(
                        BufferedFilePreview.of(table.file().content(), PdfReader.inProcess())))
                .isEmpty();
    }

    private static List<PrintedLine> text(String text) {
        List<PdfWord> words = Stream.of(text.split(" ", -1))
                .map(word -> new PdfWord(word, 40 + 100 * text.indexOf(word), 90 + 100 * text.indexOf(word)))
                .toList();
        return PrintedLine.of(new PdfPage(1, 595, 842, List.of(new PdfLine(40, words))));
    }

    /** Returns the dates of days without a year, in a statement with a line of text above its transactions. */
    private static List<String> dates(PeriodSources printed, String... days) {
        List<PrintedDate> dates = Stream.of(days)
                .map(day -> day.split("\\.", -1))
                .map(part -> new PrintedDate(
                        Integer.parseInt(part[0]),
                        Integer.parseInt(part[1]),
                        0,
                        0,
                        Optional.of(DayMonthOrder.DAY_FIRST)))
                .toList();
        StatementDates inferred = StatementDates.infer(dates, printed, DayMonthOrder.DAY_FIRST);
        return dates.stream()
                .map(day -> inferred.date(day).orElseThrow().toString())
                .toList();
    }

    @Test
    void transactionsAreUpTo31DaysLaterThanADateOfTheStatement() {
        PeriodSources printed = new PeriodSources(List.of(), List.of(), text("30.11.2023"));

        assertThat(dates(printed, "31.12.")).containsExactly("2023-12-31");
        assertThat(dates(printed, "01.01.")).containsExactly("2023-01-01");
    }

    @Test
    void transactionsAreUpToSevenDaysLaterThanTheLastOne() {
        PeriodSources printed = new PeriodSources(List.of(), text("Jahr 2023"), List.of());

        assertThat(dates(printed, "20.12.", "22.12.", "13.01.", "05.01.", "06.01."))
                .containsExactly("2022-12-20", "2022-12-22", "2023-01-13", "2023-01-05", "2023-01-06");
        assertThat(dates(printed, "20.12.", "22.12.", "14.01.", "05.01.", "06.01."))
                .doesNotContain("2023-01-14");
    }
}
