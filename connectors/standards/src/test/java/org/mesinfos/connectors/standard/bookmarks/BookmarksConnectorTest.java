package org.mesinfos.connectors.standard.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.WebActivity;

class BookmarksConnectorTest {

    private final BookmarksConnector connector = new BookmarksConnector();

    @Test
    void claimsListWithoutDocumentTypeWithLessStrength() throws IOException {
        assertThat(recognise("<DL><p>\n<DT><A HREF=\"x\">y</A></DL>"))
                .isInstanceOfSatisfying(
                        Recognition.Claimed.class,
                        claim -> assertThat(claim.strength()).isLessThan(100));
        assertThat(recognise("<html><body>x</body></html>")).isInstanceOf(Recognition.Declined.class);
        assertThat(recognise("a;b\n1;2\n")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Test
    void keepsLinksInsideDescriptions() throws IOException {
        assertThat(read("<DL><DT><A HREF=a>A</A><DD>voir <a href=\"b\">b</a>\n<br>fin<DT><A HREF=c>C</A></DL>"))
                .extracting(bookmark -> bookmark.getUrl() + " " + bookmark.getDetails())
                .containsExactly("a [voir <a href=\"b\">b</a>\n<br>fin]", "c []");
    }

    @Test
    void readsListsWithoutHeadingAndEntriesOutsideLists() throws IOException {
        assertThat(read("<H1>x</H1><DT><A HREF=a>A</A><DL><DL><DT><H3>F</H3><DL><DT><A HREF=b>B</A></DL></DL></DL>"
                        + "</DL><DT><A HREF=c>C</A>"))
                .extracting(bookmark -> bookmark.getUrl() + " " + bookmark.getFolder())
                .containsExactly("a null", "b F", "c null");
    }

    @Test
    void readsTimestampsInAllUnits() throws IOException {
        assertThat(read("<DT><A HREF=a ADD_DATE=1704478930>A</A><DT><A HREF=b ADD_DATE=1704478930000>B</A>"
                        + "<DT><A HREF=c ADD_DATE=1704478930000000>C</A>"
                        + "<DT><A HREF=d ADD_DATE=\"05/Jan/2024:19:22:10 +0100\">D</A>"))
                .extracting(WebActivity::getInstant)
                .containsOnly(Instant.parse("2024-01-05T18:22:10Z"));
    }

    @Test
    void rejectsOnlyTheBookmarkWithATooLargeText() throws IOException {
        CollectedRows rows = CollectedRows.of(
                connector,
                BytesContent.utf8("x.html", "<DT><A HREF=a>" + "x".repeat(1 << 21) + "</A><DD>y<DT><A HREF=b>B</A>"));

        assertThat(rows.rejections())
                .extracting(rejection -> rejection.reason())
                .containsExactly(RejectionReason.TOO_LARGE);
        assertThat(rows.records(WebActivity.class))
                .extracting(WebActivity::getUrl)
                .containsExactly("b");
    }

    private List<WebActivity> read(String text) throws IOException {
        return CollectedRows.of(connector, BytesContent.utf8("x.html", text)).records(WebActivity.class);
    }

    private Recognition recognise(String text) throws IOException {
        return connector.recognise(BufferedFilePreview.of(BytesContent.utf8("x", text), PdfReader.inProcess()));
    }
}
