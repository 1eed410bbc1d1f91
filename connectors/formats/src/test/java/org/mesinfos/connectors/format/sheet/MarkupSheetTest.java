package org.mesinfos.connectors.format.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.intake.BytesContent;

class MarkupSheetTest {

    private static final String WORKBOOK =
            "<?xml version='1.0'?>\n<?mso-application progid='Excel.Sheet'?>\n<Workbook xmlns=\""
                    + "urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">";

    @Test
    void readsHtmlPageWithTable() throws IOException {
        assertThat(text(
                        "<html><head><title>Export</title><style>td {}</style></head><body><h3>Account&nbsp;1 &amp; 2</h3>"
                                + "<p>of\t January</p><table border=1><thead><tr><th>Date<th>Label<th>Amount</tr></thead>"
                                + "<tr><td>31/01/2024</td>\t<td> a;b<br>c </td><td align=right><b>1,5</b></td></tr>"
                                + "<tr><td></td><td colspan=2>Total</td></tr></table><p>the end</body></html>"))
                .isEqualTo("""
                        Export
                        Account 1 & 2
                        of January
                        Date;Label;Amount
                        31/01/2024;"a;b c";1,5
                        ;Total;
                        the end;;
                        """);
    }

    @Test
    void readsNestedTableAsSeparateRows() throws IOException {
        assertThat(
                        text(
                                "\ufeff\n<TABLE><TR><TD>a</TD><TD><TABLE><TR><TD>b</TD><TD>c</TD></TR></TABLE></TD></TR></TABLE>"))
                .isEqualTo("a;\nb;c\n");
    }

    @Test
    void keepsTheColumnsOfRowsBelowACellOfSeveralRows() throws IOException {
        assertThat(text("<table><tr><td rowspan=2>02/01/2024<td>A<td>1,00</tr><tr><td>B<td>2,00</tr>"
                        + "<tr><td>03/01/2024<td rowspan=2 colspan=2>C</tr><tr><td>04/01/2024</tr>"
                        + "<tr><td>05/01/2024<td rowspan=2>D<td>3,00</tr><tr><td rowspan=2>06/01/2024<td>4,00</tr>"
                        + "<tr><td>E<td>5,00</tr></table>"))
                .isEqualTo("""
                        02/01/2024;A;1,00
                        ;B;2,00
                        03/01/2024;C;
                        04/01/2024;;
                        05/01/2024;D;3,00
                        06/01/2024;;4,00
                        ;E;5,00
                        """);
    }

    @Test
    void endsCellsOfSeveralRowsWithTheirGroupOfRowsAndTable() throws IOException {
        assertThat(text("<table><thead><tr><th rowspan=3>Date<th>Label</tr></thead><tbody><tr><td rowspan=0>1<td>a</tr>"
                        + "<tr><td>b</tr></tbody></table><table><tr><td>c<td>d</tr></table>"))
                .isEqualTo("Date;Label\n1;a\n;b\nc;d\n");
    }

    @Test
    void keepsTheColumnsBelowATableInACell() throws IOException {
        assertThat(text("<table><tr><td rowspan=2>a<td><table><tr><td>b</tr></table></tr><tr><td>c</tr></table>"))
                .isEqualTo("a;\nb;\n;c\n");
    }

    @Test
    void readsExcel2003Xml() throws IOException {
        assertThat(
                        text(
                                WORKBOOK
                                        + "<Worksheet ss:Name='A'><Table><Column/><Row><Cell ss:MergeAcross='1'><Data ss:Type='String'>Title</Data>"
                                        + "</Cell><Cell><Data ss:Type='Boolean'>1</Data></Cell></Row><Row/><Row ss:Index='4'><Cell>"
                                        + "<Data ss:Type='DateTime'>2024-01-31T00:00:00.000</Data></Cell><Cell ss:Index='3'>"
                                        + "<Data ss:Type='Number'>-0.30000000000000004</Data></Cell></Row></Table></Worksheet>"
                                        + "<Worksheet ss:Name='B'><Table><Row><Cell><Data ss:Type='DateTime'>2024-01-31T12:30:00.000</Data>"
                                        + "</Cell><Cell><ss:Data ss:Type='String'><B>bo</B><I>th</I></ss:Data></Cell></Row></Table></Worksheet></Workbook>"))
                .isEqualTo("Title;;true\n\n\n2024-01-31;;-0.3\n2024-01-31T12:30:00;both\n");
    }

    @Test
    void readsFlatOpenDocument() throws IOException {
        assertThat(text(
                        "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                                + " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body>"
                                + "<office:spreadsheet><table:table><table:table-row><table:table-cell"
                                + " office:value-type=\"string\"><text:p>a</text:p></table:table-cell><table:table-cell"
                                + " office:value-type=\"date\" office:date-value=\"2024-01-31\"/></table:table-row></table:table>"
                                + "</office:spreadsheet></office:body></office:document>"))
                .isEqualTo("a;2024-01-31\n");
    }

    @Test
    void throwsAfterTheRowsBeforeTheTruncation() throws IOException {
        SourceContent sheet = of(WORKBOOK
                        + "<Worksheet><Table><Row><Cell><Data ss:Type='String'>a</Data></Cell></Row><Row>")
                .orElseThrow();

        try (InputStream in = sheet.open()) {
            assertThat(new String(in.readNBytes(2), StandardCharsets.UTF_8)).isEqualTo("a\n");
            assertThatThrownBy(in::read).isInstanceOf(InvalidSheetException.class);
        }
    }

    @Test
    void ignoresOtherMarkup() throws IOException {
        assertThat(of("<html><body>nothing but text</body></html>")).isEmpty();
        assertThat(of("<?xml version='1.0'?><report><table/></report>")).isEmpty();
        assertThat(of("<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p></DL>")).isEmpty();
        assertThat(of("a < b <table>")).isEmpty();
    }

    private static String text(String markup) throws IOException {
        try (InputStream in = of(markup).orElseThrow().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<SpreadsheetText> of(String markup) throws IOException {
        return SpreadsheetText.of(BytesContent.utf8("export.xls", markup));
    }
}
