package org.mesinfos.connectors.generic.statement.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.line;
import static org.mesinfos.connectors.generic.statement.DrawnPages.page;
import static org.mesinfos.connectors.generic.statement.DrawnPages.word;
import static org.mesinfos.connectors.generic.statement.DrawnPages.wordEndingAt;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Distances up to which words, amounts and lines of statements belong together. */
class LayoutGeometryTest {

    private static StatementTableHeader header(double left) {
        return new StatementTableHeader(
                List.of(new HeaderColumn("Datum", Optional.empty(), 0, Optional.empty(), left, left + 25)),
                1,
                Optional.empty());
    }

    @Test
    void datesOfAColumnAreUpTo7PointsBesideEachOther() {
        DateColumn column = DateColumn.of(
                        page(
                                line(100, word("13.12.2023", 40), word("12,50", 300)),
                                line(112, word("14.12.2023", 40), word("12,50", 300))),
                        Optional.empty())
                .orElseThrow();

        assertThat(column.find(page(line(100, word("15.12.2023", 47))).get(0))).isPresent();
        assertThat(column.find(page(line(100, word("15.12.2023", 47.1))).get(0)))
                .isEmpty();
    }

    private static AmountColumns columns(HeaderColumn header, PdfLine... lines) {
        return NamedAmountColumns.find(new StatementTableHeader(List.of(header), 1, Optional.empty()), page(lines));
    }

    private static PdfLine amount(double baseline, double left) {
        return line(baseline, word("12,50", left));
    }

    @Test
    void onlyColumnOfAmountsIsUpTo180PointsFromTheOnlyHeader() {
        HeaderColumn header =
                new HeaderColumn("Betrag", Optional.of(TransactionColumnRole.AMOUNT), 1, Optional.empty(), 300, 340);

        assertThat(columns(header, amount(100, 417.5)).columns()).hasSize(1);
        assertThat(columns(header, amount(100, 417.6)).columns()).isEmpty();
    }

    @Test
    void furtherColumnOfAmountsIsUpTo60PointsFromItsHeader() {
        HeaderColumn header =
                new HeaderColumn("Betrag", Optional.of(TransactionColumnRole.AMOUNT), 1, Optional.empty(), 300, 340);

        assertThat(columns(header, amount(100, 315), amount(112, 357.5)).columns())
                .hasSize(2);
        assertThat(columns(header, amount(100, 315), amount(112, 357.6)).columns())
                .hasSize(1);
    }

    private static Optional<TransactionColumnRole> roleOfAmountEndingAt(double right) {
        AmountColumns columns = new AmountColumns(
                List.of(new AmountColumns.AmountColumn(
                        TransactionColumnRole.AMOUNT, AmountColumns.AmountEdge.DIGITS_RIGHT, 300, 310)),
                AmountColumns.AcceptedNumbers.ALL);
        return columns.roleOf(page(line(100, wordEndingAt(right, "12,50")))
                .get(0)
                .monetaryNumbers()
                .get(0));
    }

    @Test
    void amountsAreUpTo3PointsOutsideTheirColumn() {
        assertThat(roleOfAmountEndingAt(297)).isPresent();
        assertThat(roleOfAmountEndingAt(296.9)).isEmpty();
        assertThat(roleOfAmountEndingAt(313)).isPresent();
        assertThat(roleOfAmountEndingAt(313.1)).isEmpty();
    }

    @Test
    void wordsStartUpTo4PointsBeforeTheirColumn() {
        TextColumns columns = new TextColumns(List.of(
                new TextColumns.TextColumn("Text", Optional.empty(), 0),
                new TextColumns.TextColumn("Ort", Optional.empty(), 200)));

        assertThat(columns.columnAt(196).name()).isEqualTo("Ort");
        assertThat(columns.columnAt(195.9).name()).isEqualTo("Text");
    }

    private static StatementLayout layout(StatementTableHeader header) {
        return new StatementLayout(
                Optional.of(header),
                new DateColumn(40, 90, Optional.empty(), DateColumn.AllowedPrefix.MARKS),
                DateHeadings.NONE,
                false,
                Optional.empty(),
                new AmountColumns(List.of(), AmountColumns.AcceptedNumbers.ALL),
                TextColumns.singleLabel(),
                100);
    }

    @Test
    void textStartsUpTo6PointsBeforeTheLabels() {
        assertThat(layout(header(40)).isInLabelColumn(94)).isTrue();
        assertThat(layout(header(40)).isInLabelColumn(93.9)).isFalse();
    }

    private static boolean isOtherDate(double left) {
        StatementTableHeader header = new StatementTableHeader(
                List.of(new HeaderColumn(
                        "Datum", Optional.of(TransactionColumnRole.BOOKING_DATE), 1, Optional.empty(), 40, 120)),
                1,
                Optional.empty());
        return layout(header)
                .isOtherDate(page(line(100, word("13.12.2023", left)))
                        .get(0)
                        .tokens()
                        .get(0));
    }

    @Test
    void otherDatesAreMoreThan12PointsAfterTheFirst() {
        assertThat(isOtherDate(52)).isFalse();
        assertThat(isOtherDate(52.1)).isTrue();
    }

    @Test
    void amountsOnOneLineAreInColumnsOfDifferentHeaders() {
        HeaderColumn header =
                new HeaderColumn("Betrag", Optional.of(TransactionColumnRole.AMOUNT), 1, Optional.empty(), 300, 340);

        assertThat(columns(header, amount(100, 315), amount(112, 315), amount(124, 340))
                        .columns())
                .hasSize(2);
        assertThat(columns(header, amount(100, 315), line(112, word("12,50", 315), word("12,50", 340)))
                        .columns())
                .hasSize(1);
    }
}
