package org.mesinfos.connectors.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.api.page.PdfAttachment.Extent;
import org.mesinfos.connectors.intake.BytesContent;

/** Attachments read in the child process. */
class PdfAttachmentTest {

    private static final byte[] XML = "<facture>été</facture>".getBytes(StandardCharsets.UTF_8);

    @Test
    void findsFilesOfTheDocumentAndItsPages() throws IOException {
        PdfDocument document = read(
                new PdfFile()
                        .page()
                        .attached("été.xml", XML)
                        .pinned("note.txt", new byte[] {1, 2})
                        .content(),
                PdfLimits.ATTACHMENTS);

        assertThat(document.fault()).isEmpty();
        assertThat(document.pages()).isEmpty();
        assertThat(document.attachments())
                .extracting(PdfAttachment::name, PdfAttachment::mediaType, PdfAttachment::extent)
                .containsExactly(
                        tuple("été.xml", "text/xml", Extent.WHOLE), tuple("note.txt", "text/xml", Extent.WHOLE));
        assertThat(document.attachments().get(0).content()).isEqualTo(XML);
        assertThat(document.attachments().get(1).content()).isEqualTo(new byte[] {1, 2});
    }

    @Test
    void readsOnlyPagesWithoutARequestForAttachments() throws IOException {
        BytesContent file =
                new PdfFile().page().left(40, 100, "mot").attached("a.xml", XML).content();

        assertThat(read(file, PdfLimits.DEFAULT).attachments()).isEmpty();
        PdfDocument preview = PdfReader.isolated().readFirstPages(file);
        assertThat(preview.pages()).hasSize(1);
        assertThat(preview.attachments()).extracting(PdfAttachment::name).containsExactly("a.xml");
    }

    @Test
    void truncatesAFileThatDecompressesAboveTheLimit() throws IOException {
        BytesContent bomb =
                new PdfFile().page().attached("zeros.xml", new byte[64 << 20]).content();
        PdfLimits limits = new PdfLimits(1 << 20, 0, 1 << 20, 1000, 1000, PdfLimits.PageExcess.OMIT);

        assertThat(bomb.size()).isLessThan(1 << 20);
        List<PdfAttachment> attachments = read(bomb, limits).attachments();
        assertThat(attachments).extracting(PdfAttachment::extent).containsExactly(Extent.BEGINNING);
        assertThat(attachments.get(0).content()).hasSize(1000);
    }

    @Test
    void readsNothingFromAnEncryptedDocument() throws IOException {
        PdfDocument document = read(
                new PdfFile().page().attached("a.xml", XML).encrypted("secret").content(), PdfLimits.ATTACHMENTS);

        assertThat(document.attachments()).isEmpty();
        assertThat(document.fault()).contains(PdfReadFailure.ENCRYPTED);
    }

    private static PdfDocument read(BytesContent content, PdfLimits limits) throws IOException {
        return PdfReader.isolated().read(content, limits);
    }
}
