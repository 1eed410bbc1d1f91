package org.mesinfos.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.FirstPageReader;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.sheet.BrokenSheet;
import org.mesinfos.connectors.format.sheet.SpreadsheetText;
import org.mesinfos.connectors.format.xmlroot.RootElement;

/** The beginning of a file, held in memory once for all connectors that look at it. */
public final class BufferedFilePreview implements FilePreview {

    /** How much of a file connectors may look at. */
    public static final int HEAD_BYTES = 1 << 16;

    private static final String PDF_SIGNATURE = "%PDF-";
    /** Readers of PDF tolerate other bytes before the signature, up to here. */
    private static final int PDF_SIGNATURE_WITHIN = 1024;

    private final SourceContext context;
    private final byte[] head;
    private final Charset charset;
    private final Lazy<String> text;
    private final Lazy<List<String>> lines;
    private final Lazy<Optional<QName>> xmlRoot;
    private final Lazy<PdfDocument> pdf;
    private final Lazy<PdfDocument> wholePdf;

    private BufferedFilePreview(SourceContent content, byte[] head, FirstPageReader pages) {
        this.context = content.context();
        this.head = head;
        this.charset = Charset.forName(context.encoding());
        boolean wholeFile = head.length == content.size();
        this.text = new Lazy<>(() -> HeadText.decode(head, charset));
        this.lines = new Lazy<>(() -> wholeFile ? HeadText.lines(text()) : HeadText.wholeLines(text()));
        this.xmlRoot = new Lazy<>(() -> RootElement.of(text()));
        this.pdf = new Lazy<>(() -> isPdf() ? read(pages::beginning, content) : PdfDocument.none());
        this.wholePdf = new Lazy<>(() -> isPdf() ? read(pages::whole, content) : PdfDocument.none());
    }

    /**
     * Reads the beginning of a file; of a spreadsheet, of its text.
     *
     * @param pages reads the first pages when the file is a PDF document and somebody asks
     * @throws IOException when the bytes could not be had
     */
    public static BufferedFilePreview of(SourceContent content, FirstPageReader pages) throws IOException {
        SourceContent text = SpreadsheetText.of(content).orElse(content);
        return new BufferedFilePreview(text, head(text), pages);
    }

    private static byte[] head(SourceContent content) throws IOException {
        try (InputStream stream = content.open()) {
            return BrokenSheet.beginning(stream, HEAD_BYTES);
        } catch (BrokenSheet nothing) {
            return new byte[0];
        }
    }

    @Override
    public SourceContext context() {
        return context;
    }

    @Override
    public byte[] head() {
        return head;
    }

    @Override
    public Charset charset() {
        return charset;
    }

    @Override
    public String text() {
        return text.value();
    }

    @Override
    public List<String> lines() {
        return lines.value();
    }

    @Override
    public Optional<QName> xmlRoot() {
        return xmlRoot.value();
    }

    @Override
    public Optional<PdfPage> firstPage() {
        return pdf.value().pages().stream().findFirst();
    }

    @Override
    public List<PdfPage> firstPages() {
        return pdf.value().pages();
    }

    @Override
    public List<PdfPage> pages() {
        return wholePdf.value().pages();
    }

    @Override
    public List<PdfAttachment> attachments() {
        return pdf.value().attachments();
    }

    private boolean isPdf() {
        String beginning =
                new String(head, 0, Math.min(head.length, PDF_SIGNATURE_WITHIN), StandardCharsets.ISO_8859_1);
        return beginning.contains(PDF_SIGNATURE);
    }

    /** Reads a document, or its beginning. */
    @FunctionalInterface
    private interface Reading {
        PdfDocument of(SourceContent content) throws IOException;
    }

    private static PdfDocument read(Reading reading, SourceContent content) {
        try {
            return reading.of(content);
        } catch (IOException noBytes) {
            throw new UncheckedIOException(noBytes);
        }
    }
}
