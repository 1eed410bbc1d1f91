package org.mesinfos.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;

class BufferedFilePreviewTest {

    private static final PdfPage PAGE = new PdfPage(1, 595, 842, List.of());

    @Test
    void decodesTextWithoutByteOrderMark() throws IOException {
        assertThat(preview("\ufeffDate;Libellé\n".getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo("Date;Libellé\n");
        assertThat(preview("Libellé;Débit".getBytes(Charset.forName("windows-1252")))
                        .lines())
                .containsExactly("Libellé;Débit");
    }

    @Test
    void originalTextOfPageWithTablesIsItsMarkup() throws IOException {
        String page = "<!DOCTYPE html><html><body><p>Hi</p><table><tr><td>a</td><td>b</td></tr></table></body></html>";

        assertThat(preview(page).originalText()).isEqualTo(page);
        assertThat(preview("a;b").originalText()).isEqualTo("a;b");
    }

    @Test
    void omitsIncompleteLineAndCharacterAtTheEnd() throws IOException {
        String line = "é".repeat(99) + "\n";
        FilePreview preview = preview(line.repeat(400).getBytes(StandardCharsets.UTF_8));

        assertThat(preview.head()).hasSize(BufferedFilePreview.HEAD_BYTES);
        assertThat(preview.text()).doesNotContain("\ufffd");
        assertThat(preview.lines()).hasSize(329).containsOnly("é".repeat(99));
    }

    @Test
    void includesLastLineWithoutLineEndOfASmallFile() throws IOException {
        assertThat(preview("a\nb".getBytes(StandardCharsets.UTF_8)).lines()).containsExactly("a", "b");
    }

    @Test
    void returnsRootElementWithNamespace() throws IOException {
        assertThat(preview("<?xml version='1.0'?>\n<!-- x --><d:Document xmlns:d='urn:iso'><a>")
                        .xmlRoot())
                .contains(new QName("urn:iso", "Document"));
    }

    @Test
    void returnsNoRootElementForDocumentTypesAndText() throws IOException {
        assertThat(preview("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hosts'>]><a>&x;</a>")
                        .xmlRoot())
                .isEmpty();
        assertThat(preview("a;b").xmlRoot()).isEmpty();
        assertThat(preview("<a").xmlRoot()).isEmpty();
    }

    @Test
    void readsFirstPagesOnceAndOnlyForPdf() throws IOException {
        AtomicInteger reads = new AtomicInteger();
        PdfPreviewReader pages = content -> {
            reads.incrementAndGet();
            return new PdfDocument(List.of(PAGE), List.of(), Optional.empty());
        };
        FilePreview pdf = BufferedFilePreview.of(BytesContent.utf8("a.pdf", "%PDF-1.7\n"), pages);

        assertThat(pdf.firstPages()).containsExactly(PAGE);
        assertThat(pdf.firstPages()).containsExactly(PAGE);
        assertThat(BufferedFilePreview.of(BytesContent.utf8("a.pdf", "a;b"), pages)
                        .firstPages())
                .isEmpty();
        assertThat(reads).hasValue(1);
    }

    private static FilePreview preview(String text) throws IOException {
        return preview(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePreview preview(byte[] bytes) throws IOException {
        return BufferedFilePreview.of(BytesContent.of("file", bytes), PdfPreviewReader.NONE);
    }
}
