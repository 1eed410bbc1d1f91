package org.mesinfos.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.format.sheet.SpreadsheetText;
import org.mesinfos.connectors.format.xmlroot.RootElement;

/** A file preview held in memory and shared by all connectors. */
public final class BufferedFilePreview implements FilePreview {

    /** The maximum number of bytes in a preview. */
    public static final int HEAD_BYTES = 1 << 16;

    private static final String PDF_SIGNATURE = "%PDF-";
    /** PDF readers accept other bytes before the signature, up to this offset. */
    private static final int PDF_SIGNATURE_WITHIN = 1024;

    private final SourceContext context;
    private final byte[] head;
    private final Charset charset;
    private final Lazy<String> text;
    private final Lazy<String> originalText;
    private final Lazy<List<String>> lines;
    private final Lazy<Optional<QName>> xmlRoot;
    private final Lazy<PdfDocument> pdf;
    private final Lazy<PdfDocument> wholePdf;
    private final Map<Class<?>, Object> views = new HashMap<>();

    private BufferedFilePreview(SourceContent content, SourceContent original, byte[] head, PdfPreviewReader pages) {
        this.context = content.context();
        this.head = head;
        this.charset = Charset.forName(context.encoding());
        boolean wholeFile = head.length == content.size();
        this.text = new Lazy<>(() -> HeadText.decode(head, charset));
        this.originalText = new Lazy<>(() -> content == original ? text() : readText(original));
        this.lines = new Lazy<>(() -> wholeFile ? HeadText.lines(text()) : HeadText.completeLines(text()));
        this.xmlRoot = new Lazy<>(() -> RootElement.of(text()));
        this.pdf = new Lazy<>(() -> isPdf() ? read(pages::readFirstPages, content) : PdfDocument.none());
        this.wholePdf = new Lazy<>(() -> isPdf() ? read(pages::readAllPages, content) : PdfDocument.none());
    }

    /**
     * Reads the preview of a file. The preview of a spreadsheet consists of its text form, see {@link SpreadsheetText}.
     *
     * @param pages reads the pages of a PDF document on demand
     * @throws IOException if the bytes cannot be read
     */
    public static BufferedFilePreview of(SourceContent content, PdfPreviewReader pages) throws IOException {
        Optional<SpreadsheetText> sheet = SpreadsheetText.of(content);
        return sheet.isPresent()
                ? new BufferedFilePreview(sheet.get(), content, sheet.get().head(HEAD_BYTES), pages)
                : new BufferedFilePreview(content, content, head(content), pages);
    }

    private static byte[] head(SourceContent content) throws IOException {
        try (InputStream stream = content.open()) {
            return stream.readNBytes(HEAD_BYTES);
        }
    }

    private static String readText(SourceContent content) {
        try {
            return HeadText.decode(
                    head(content), Charset.forName(content.context().encoding()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
    public String originalText() {
        return originalText.value();
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

    @Override
    public synchronized <T> T view(Class<T> kind, Function<FilePreview, T> computation) {
        Object known = views.get(kind);
        if (known != null) {
            return kind.cast(known);
        }
        T computed = computation.apply(this);
        views.put(kind, computed);
        return computed;
    }

    private boolean isPdf() {
        String start = new String(head, 0, Math.min(head.length, PDF_SIGNATURE_WITHIN), StandardCharsets.ISO_8859_1);
        return start.contains(PDF_SIGNATURE);
    }

    /** Source of some or all pages of a document. */
    @FunctionalInterface
    private interface PdfPageSource {
        PdfDocument of(SourceContent content) throws IOException;
    }

    private static PdfDocument read(PdfPageSource reading, SourceContent content) {
        try {
            return reading.of(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
