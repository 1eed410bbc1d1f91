package org.mesinfos.connectors.standard.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.Message;

class MailConnectorsTest {

    private static final String SEPARATOR = "From a@b.example Mon Jan  1 10:00:00 2024\n";
    private static final String HEADERS = "From: a@b.example\nTo: c@d.example\nSubject: x\n";

    @Test
    void distinguishesMailboxFromMessage() throws IOException {
        assertThat(recognise(new MboxConnector(), SEPARATOR + HEADERS)).isInstanceOf(Recognition.Claimed.class);
        assertThat(recognise(new EmlConnector(), SEPARATOR + HEADERS)).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(recognise(new EmlConnector(), HEADERS)).isInstanceOf(Recognition.Claimed.class);
        assertThat(recognise(new MboxConnector(), HEADERS)).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(recognise(new EmlConnector(), "Date: hier\nFrom: moi\n\nx"))
                .isInstanceOf(Recognition.Declined.class);
        assertThat(recognise(new EmlConnector(), "Date;Libellé\n01/01/2024;x\n"))
                .isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Test
    void keepsCommasOfQuotedLabels() throws IOException {
        assertThat(message("X-Gmail-Labels: \"Work, private\",Inbox\n\nx").getLabels())
                .containsExactly("Work, private", "Inbox");
    }

    @Test
    void joinsTextsOfSeveralParts() throws IOException {
        Message message = message("""
                Content-Type: multipart/mixed; boundary=b

                --b

                un
                --b
                Content-Type: text/plain; charset=us-ascii

                deux é
                --b
                Content-Type: text/html

                <b>3</b>
                --b--
                """);

        assertThat(message.getText()).isEqualTo("un\ndeux é");
        assertThat(message.getHtml()).isEqualTo("<b>3</b>");
        assertThat(message.getAttachments()).isEmpty();
    }

    @Test
    void readsUnknownCharsetWithEncodingOfTheFile() throws IOException {
        byte[] bytes = (HEADERS + "Content-Type: text/plain; charset=x-inconnu\n\ncafé, thé, déjà vu à Noël")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(CollectedRows.of(new EmlConnector(), BytesContent.of("x.eml", bytes))
                        .records(Message.class))
                .extracting(Message::getText)
                .containsExactly("café, thé, déjà vu à Noël");
    }

    @Test
    void findsNestedParts() throws IOException {
        Message message = message("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/related; boundary=c

                --c
                Content-Type: text/html

                <i>x</i>
                --c
                Content-Type: image/gif
                Content-Disposition: inline; filename=a.gif
                Content-ID: <i1>
                Content-Transfer-Encoding: base64

                R0lGODdh
                --c--
                --b--
                """);

        assertThat(message.getAttachments()).singleElement().satisfies(image -> {
            assertThat(image.getName()).isEqualTo("a.gif");
            assertThat(image.getReference()).isEqualTo("i1");
            assertThat(image.getSizeBytes()).isEqualTo(6L);
        });
    }

    @Test
    void rejectsTextBeforeTheFirstMessage() throws IOException {
        CollectedRows rows = CollectedRows.of(
                new MboxConnector(), BytesContent.utf8("x.mbox", "bonjour\n" + SEPARATOR + HEADERS + "\ny\n"));

        assertThat(rows.rejections())
                .extracting(rejection -> rejection.locator().line())
                .containsExactly(1L);
        assertThat(rows.records(Message.class)).extracting(Message::getText).containsExactly("y");
    }

    @Test
    void rejectsOnlyTheMessageAboveTheLimits() throws IOException {
        String long1 = "x".repeat(1000) + "\n";
        CollectedRows rows = CollectedRows.of(
                new MboxConnector(),
                BytesContent.utf8(
                        "x.mbox", SEPARATOR + HEADERS + "\n" + long1.repeat(17_000) + SEPARATOR + HEADERS + "\ny\n"));

        assertThat(rows.rejections())
                .extracting(rejection -> rejection.reason() + " " + rejection.locator())
                .containsExactly(RejectionReason.TOO_LARGE + " line 1");
        assertThat(rows.records(Message.class)).extracting(Message::getText).containsExactly("y");
    }

    private static Message message(String rest) throws IOException {
        CollectedRows rows = CollectedRows.of(new EmlConnector(), BytesContent.utf8("x.eml", HEADERS + rest));
        assertThat(rows.rejections()).isEmpty();
        return rows.records(Message.class).get(0);
    }

    private static Recognition recognise(Connector connector, String text) throws IOException {
        return connector.recognise(BufferedFilePreview.of(BytesContent.utf8("x", text), PdfReader.inProcess()));
    }
}
