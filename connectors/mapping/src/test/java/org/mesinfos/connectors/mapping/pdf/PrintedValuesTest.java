package org.mesinfos.connectors.mapping.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;

/** Amounts, dates, balances and values outside of the table, as pages print them. */
class PrintedValuesTest {

    private static final List<Pattern> BALANCES =
            List.of(Pattern.compile("^Opening(?: (-?[0-9,]+))?"), Pattern.compile("^Closing(?: (-?[0-9,]+))?"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28/12 | 28/12/2023",
                "20/01 | 20/01/2024",
                "20/02 | 20/02/2024",
                "21/02 | 21/02/2023",
                "1.2. | 1.2.2024",
                "3-1 | 3-1-2024",
                "31 12 | 31 12 2023",
                "29/02 | 29/02",
                "31/02 | 31/02",
                "28/12/23 | 28/12/23",
                "soon | soon"
            })
    void dateWithoutAYearIsNotLongAfterThePeriod(String printed, String date) {
        assertThat(new YearCompletion(LocalDate.of(2024, 1, 20)).complete(printed))
                .isEqualTo(date);
    }

    @Test
    void periodThatEndsInDecemberReachesIntoTheNextYear() {
        YearCompletion completion = new YearCompletion(LocalDate.of(2023, 12, 31));

        assertThat(completion.complete("31/01")).isEqualTo("31/01/2024");
        assertThat(completion.complete("01/02")).isEqualTo("01/02/2023");
    }

    @Test
    void endOfThePeriodIsAFullDate() {
        assertThat(YearCompletion.of("from 1.1.2024 to 31.1.2024"))
                .contains(new YearCompletion(LocalDate.of(2024, 1, 1)));
        assertThat(YearCompletion.of("20-01-2024")).contains(new YearCompletion(LocalDate.of(2024, 1, 20)));
        assertThat(YearCompletion.of("30/02/2024")).isEmpty();
        assertThat(YearCompletion.of("January")).isEmpty();
    }

    @Test
    void currencyIsPartOfTheAmountBeforeIt() {
        assertThat(words(new PdfWord("12,00", 0, 50), new PdfWord("€", 65, 70)))
                .containsExactly(new PdfWord("12,00 €", 0, 70));
        assertThat(words(new PdfWord("12,00", 0, 50), new PdfWord("EUR", 66, 70)))
                .as("more than one and a half digits apart")
                .hasSize(2);
        assertThat(words(new PdfWord("twelve", 0, 50), new PdfWord("EUR", 52, 70)))
                .hasSize(2);
        assertThat(words(new PdfWord("12,00", 0, 50), new PdfWord("USD", 52, 70)))
                .hasSize(2);
        assertThat(words(new PdfWord("€", 0, 10), new PdfWord("12,00", 12, 60))).hasSize(2);
        assertThat(AmountWords.withoutCurrency("12,00 €")).isEqualTo("12,00");
        assertThat(AmountWords.withoutCurrency("12,00- EUR")).isEqualTo("12,00-");
        assertThat(AmountWords.withoutCurrency("VIREMENT EUR")).isEqualTo("VIREMENT EUR");
    }

    private static List<PdfWord> words(PdfWord... words) {
        return AmountWords.withCurrencies(new PdfLine(10, List.of(words))).words();
    }

    @Test
    void balanceIsInItsLineOrInTheColumnsOfAmounts() {
        PdfBalanceCheck check = check();
        assertThat(check.openAt("Text", cells("", ""))).isFalse();
        assertThat(check.openAt("Opening", cells("100,00", ""))).isTrue();
        check.add(cells("10,00", ""));
        check.add(cells("", "25,00"));
        check.add(cells("", ""));

        assertThat(check.isClosingLine("Closing 85,00")).isTrue();
        assertThat(check.isClosingLine("Opening 85,00")).isFalse();
        assertThat(check.checkClosing("Closing 85,00", cells("1,00", ""), Locator.page(1, 5)))
                .isEmpty();
        assertThat(check.checkEnd(Locator.page(1, 6))).isEmpty();
    }

    @Test
    void debtIsANegativeBalance() {
        PdfBalanceCheck check = check();
        check.openAt("Opening", cells("", "15,00"));
        check.add(cells("10,00", ""));

        assertThat(check.checkClosing("Closing", cells("", "5,00"), Locator.page(1, 5)))
                .isEmpty();
    }

    @Test
    void balanceWithoutAnAmountOrAnOpeningOneIsReported() {
        PdfBalanceCheck check = check();
        assertThat(check.checkClosing("Closing 1,00", cells("", ""), Locator.page(1, 5)))
                .contains(broken("a closing balance without an opening one"));

        check.openAt("Opening 1,00", cells("", ""));
        assertThat(check.checkEnd(Locator.page(1, 5))).contains(broken("no closing balance"));
        assertThat(check.checkClosing("Closing", cells("", ""), Locator.page(1, 5)))
                .contains(broken("a balance without an amount"));
        assertThat(check.checkEnd(Locator.page(1, 5))).isEmpty();

        check.openAt("Opening", cells("", ""));
        check.add(cells("1,00", ""));
        assertThat(check.checkClosing("Closing 1,00", cells("", ""), Locator.page(1, 5)))
                .contains(broken("a balance without an amount"));
    }

    private static Rejection broken(String found) {
        return new Rejection(
                RejectionReason.BROKEN_FILE,
                Locator.page(1, 5),
                "",
                found,
                "opening balance and rows adding up to the closing balance");
    }

    private static PdfBalanceCheck check() {
        return new PdfBalanceCheck(new BalanceRule(BALANCES.get(0), BALANCES.get(1), List.of(0), List.of(1)));
    }

    /** Returns the cells of a line with a credit and a debit. */
    private static PdfCells cells(String credit, String debit) {
        ColumnPositions positions = new ColumnPositions(
                List.of(
                        new ColumnPositions.HeaderPosition(0, 40, Alignment.RIGHT),
                        new ColumnPositions.HeaderPosition(100, 140, Alignment.RIGHT)),
                ValueEdges.NONE);
        return PdfCells.of(
                new PdfLine(
                        10,
                        Stream.of(new PdfWord(credit, 0, 40), new PdfWord(debit, 100, 140))
                                .filter(word -> !word.text().isEmpty())
                                .toList()),
                positions,
                2);
    }

    @Test
    void regionContainsItsEdges() {
        PageRegion region = new PageRegion(2, 10, 20, 30, 40);

        assertThat(region.containsLine(page(2), line(20))).isTrue();
        assertThat(region.containsLine(page(2), line(40))).isTrue();
        assertThat(region.containsLine(page(2), line(19.9))).isFalse();
        assertThat(region.containsLine(page(2), line(40.1))).isFalse();
        assertThat(region.containsLine(page(1), line(30))).isFalse();
        assertThat(region.containsWord(new PdfWord("a", 9, 11))).isTrue();
        assertThat(region.containsWord(new PdfWord("a", 29, 31))).isTrue();
        assertThat(region.containsWord(new PdfWord("a", 8, 11))).isFalse();
        assertThat(region.containsWord(new PdfWord("a", 30, 31))).isFalse();
        assertThat(PageRegion.EVERYWHERE.containsLine(page(7), line(0))).isTrue();
    }

    @Test
    void valueOutsideOfTheTableIsFoundInTheWordsOfItsRegion() {
        PageRegion right = new PageRegion(0, 100, 0, 200, 800);
        PdfLine line = new PdfLine(
                10, List.of(new PdfWord("No 1", 0, 40), new PdfWord("No", 110, 120), new PdfWord("2", 130, 140)));

        assertThat(value("No (.*)", right).find(page(1), line)).contains("2");
        assertThat(value("No [0-9]", right).find(page(1), line)).contains("No 2");
        assertThat(value("No (1)", right).find(page(1), line)).isEmpty();
        assertThat(value("No( x)?", right).find(page(1), line)).isEmpty();
        assertThat(value("No( *)", right).find(page(1), line)).isEmpty();
        assertThat(value("", new PageRegion(0, 300, 0, 400, 800)).find(page(1), line))
                .isEmpty();
        assertThat(value("No", new PageRegion(2, 0, 0, 400, 800)).find(page(1), line))
                .isEmpty();
    }

    @Test
    void contextOfATableIsTheLastValueBeforeItsRows() {
        PdfPage first = new PdfPage(1, 600, 800, List.of(line(10, "No 1"), line(20, "x"), line(30, "No 2")));
        PdfContextValues values =
                new PdfContextValues(List.of(value("No (.*)", PageRegion.EVERYWHERE)), List.of(first));

        assertThat(values.snapshot()).containsExactly("1");
        values.update(first, first.lines().get(1));
        assertThat(values.snapshot()).containsExactly("1");
        values.update(first, first.lines().get(2));
        assertThat(values.snapshot()).containsExactly("2");
        assertThat(new PdfContextValues(List.of(value("IBAN", PageRegion.EVERYWHERE)), List.of(first)).snapshot())
                .containsExactly((String) null);
    }

    @Test
    void firstAndFurtherLinesOfACellAreSeparateValues() {
        PdfCells cells = cells("10,00", "");
        cells.append(cells("11,00", ""));
        cells.append(cells("12,00", ""));

        assertThat(CellLines.ALL.text(cells, 0)).isEqualTo("10,00 11,00 12,00");
        assertThat(CellLines.FIRST.text(cells, 0)).isEqualTo("10,00");
        assertThat(CellLines.FURTHER.text(cells, 0)).isEqualTo("11,00\n12,00");
        for (CellLines lines : CellLines.values()) {
            assertThat(lines.text(cells, 1)).isEmpty();
        }
        assertThat(cells.fillsOnly(List.of(0))).isTrue();
        assertThat(cells.fillsOnly(List.of(1))).isFalse();
    }

    @Test
    void linesOfACellThatNoFieldReadsAreUnclaimed() {
        assertThat(unclaimed()).containsExactly(Optional.of(CellLines.ALL), Optional.of(CellLines.ALL));
        assertThat(unclaimed(CellLines.ALL)).containsExactly(Optional.empty(), Optional.of(CellLines.ALL));
        assertThat(unclaimed(CellLines.FIRST))
                .containsExactly(Optional.of(CellLines.FURTHER), Optional.of(CellLines.ALL));
        assertThat(unclaimed(CellLines.FURTHER))
                .containsExactly(Optional.of(CellLines.FIRST), Optional.of(CellLines.ALL));
        assertThat(unclaimed(CellLines.FURTHER, CellLines.FIRST))
                .containsExactly(Optional.empty(), Optional.of(CellLines.ALL));
    }

    private static List<Optional<CellLines>> unclaimed(CellLines... read) {
        List<CellSlot> slots = Arrays.stream(read)
                .<CellSlot>map(lines -> new CellSlot.ColumnSlot(0, lines))
                .toList();
        PdfTableColumn column = new PdfTableColumn("a", new PdfHeaderWords("a"), Alignment.LEFT, false);
        return PdfRowLayout.of(List.of(column, column), List.of(), slots, OptionalInt.empty())
                .unclaimed();
    }

    @Test
    void equalCellsHaveOneSlot() {
        List<CellSlot> slots = new ArrayList<>();

        assertThat(CellSlot.indexIn(new CellSlot.ContextSlot(0), slots)).isZero();
        assertThat(CellSlot.indexIn(new CellSlot.ColumnSlot(0, CellLines.ALL), slots))
                .isOne();
        assertThat(CellSlot.indexIn(new CellSlot.ContextSlot(0), slots)).isZero();
        assertThat(slots).hasSize(2);
    }

    private static PdfContextValue value(String pattern, PageRegion region) {
        return new PdfContextValue("value", Pattern.compile(pattern), region);
    }

    private static PdfPage page(int number) {
        return new PdfPage(number, 600, 800, List.of());
    }

    private static PdfLine line(double baseline) {
        return line(baseline, "a");
    }

    private static PdfLine line(double baseline, String text) {
        return new PdfLine(baseline, List.of(new PdfWord(text, 0, 10)));
    }
}
