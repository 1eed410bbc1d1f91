package org.mesinfos.connectors.generic.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfWord;

/** Layout of HTML pages. */
class HtmlPagesTest {

    @Test
    void columnsOfTableAreAsWideAsTheirLongestCells() {
        assertThat(lines(
                        "<table><tr><th>Item</th><th>Price</th></tr><tr><td>Long lamp</td><td>12.00</td></tr></table>"))
                .containsExactly("0 Item|66 Price", "0 Long|30 lamp|66 12.00");
    }

    @Test
    void firstLinesOfCellsAreOneLine() {
        assertThat(lines("<table><tr><td>Lamp<br>Art. 7</td><td>12.00</td></tr></table>"))
                .containsExactly("0 Lamp|48 12.00", "0 Art.|30 7");
    }

    @Test
    void cellSpansColumnsAndRows() {
        assertThat(lines("<table><tr><td rowspan=2>A</td><td>bb</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>"
                        + "<tr><td colspan=2>F</td><td>g</td></tr></table>"))
                .containsExactly("0 A|18 bb|42 c", "18 d|42 e", "0 F|42 g");
    }

    @Test
    void tableWithinCellKeepsItsColumns() {
        assertThat(lines(
                        "<table><tr><td>Shop</td><td><table><tr><td>No.</td><td>7</td></tr></table></td></tr></table>"))
                .containsExactly("0 Shop|36 No.|66 7");
    }

    @Test
    void blocksAndBreaksStartLines() {
        assertThat(lines("Hello<p>Dear  Ms&nbsp;Oak,</p>one<br>two<ul><li>three</ul>"))
                .containsExactly("0 Hello", "0 Dear|30 Ms|48 Oak,", "0 one", "0 two", "0 three");
    }

    @Test
    void elementsThatAStyleSheetMaySeparateAreApart() {
        assertThat(lines("<p><span>Number</span>A-17<dl><dt>Due</dt><dd>2 May</dd></dl>"))
                .containsExactly("0 Number|48 A-17", "0 Due|30 2|42 May");
    }

    @Test
    void pricesInElementsOfTheirOwnAreApart() {
        assertThat(lines("<p><b>Plan × 1</b><b>$144.00</b>")).containsExactly("0 Plan|30 ×|42 1|60 $144.00");
        assertThat(lines("<p><i>(10 %)</i><i>21,70</i>")).containsExactly("0 (10|24 %)|48 21,70");
        assertThat(lines("<p><i>$</i><i>12</i><i>.99</i>")).containsExactly("0 $12.99");
    }

    @Test
    void partsOfWordStayTogether() {
        assertThat(lines("<p>1<sup>er</sup> <b>F</b>acture 12<span>,50</span>"))
                .containsExactly("0 1er|24 Facture|72 12,50");
    }

    @Test
    void groupsOfDigitsOfAmountAreOneWord() {
        assertThat(lines("<p>Total 12 345 678,90 Kč <p>2 × 249,00"))
                .containsExactly("0 Total|36 12 345 678,90|120 Kč", "0 2|12 ×|24 249,00");
    }

    @Test
    void invisibleTextIsNotOnThePage() {
        assertThat(lines("<title>Shop</title><script>var a = '<p>';</script><style>p {}</style><p>Seen"))
                .containsExactly("0 Seen");
    }

    @Test
    void tableWithinMoreThanElevenTablesIsReadAsLines() {
        assertThat(lines(tableWithinTables(11))).containsExactly("0 Item|66 Price", "0 Long|30 lamp|66 12.00");
        assertThat(lines(tableWithinTables(12))).containsExactly("0 Item|36 Price", "0 Long|30 lamp|66 12.00");
        assertThat(lines(tableWithinTables(40))).containsExactly("0 Item|36 Price", "0 Long|30 lamp|66 12.00");
    }

    private static String tableWithinTables(int outer) {
        return "<table><tr><td>".repeat(outer)
                + "<table><tr><td>Item</td><td>Price</td></tr><tr><td>Long lamp</td><td>12.00</td></tr></table>"
                + "</td></tr></table>".repeat(outer);
    }

    @Test
    void cellExtendsOverItsNumberOfRows() {
        for (String severalRows : List.of("2", " 2 ", "2000", "0")) {
            assertThat(lines(spanning(severalRows))).as(severalRows).containsExactly("0 A|18 bb", "18 cc|42 d");
        }
        for (String oneRow : List.of("1", "", "two", "-2", "2000000")) {
            assertThat(lines(spanning(oneRow))).as(oneRow).containsExactly("0 A|24 bb", "0 cc|24 d");
        }
    }

    @Test
    void cellOfTheHeadDoesNotExtendIntoTheBody() {
        assertThat(lines("<table><thead><tr><th rowspan=2>A</th><th>b</th></tr></thead>"
                        + "<tbody><tr><td>c</td><td>d</td></tr></tbody></table>"))
                .containsExactly("0 A|18 b", "0 c|18 d");
    }

    private static String spanning(String rows) {
        return "<table><tr><td rowspan='" + rows + "'>A</td><td>bb</td></tr><tr><td>cc</td><td>d</td></tr></table>";
    }

    private static List<String> lines(String html) {
        return HtmlPages.layOut(html).get(0).lines().stream()
                .map(HtmlPagesTest::print)
                .toList();
    }

    private static String print(PdfLine line) {
        return line.words().stream().map(HtmlPagesTest::print).collect(Collectors.joining("|"));
    }

    private static String print(PdfWord word) {
        return (int) word.left() + " " + word.text();
    }
}
