package org.mesinfos.connectors.generic.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfLimits;
import org.mesinfos.connectors.format.pdf.PdfReader;

/** Pages of the documents of a connector: those of a PDF, or of a text or HTML page as if it were printed. */
final class DocumentPages {

    private static final long MAX_BYTES_PER_CHARACTER = 4;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final PdfReader reader;
    private final Set<TextFormat> formats;

    /** Formats of documents in text. */
    enum TextFormat {
        PLAIN("text/plain"),
        HTML("text/html");

        private final String mediaType;

        TextFormat(String mediaType) {
            this.mediaType = mediaType;
        }

        private List<PdfPage> layOut(String text) {
            return switch (this) {
                case PLAIN -> PlainTextPages.layOut(text);
                case HTML -> HtmlPages.layOut(text);
            };
        }
    }

    /**
     * Creates an instance.
     *
     * @param reader opens PDF documents
     * @param formats accepted formats besides PDF
     */
    DocumentPages(PdfReader reader, Set<TextFormat> formats) {
        this.reader = reader;
        this.formats = Set.copyOf(formats);
    }

    /** Returns the first pages of a file; none if it is not in an accepted format. */
    List<PdfPage> preview(FilePreview preview) {
        return textFormat(preview.context())
                .map(format -> preview.originalText().length() >= PlainTextPages.MAX_CHARACTERS
                        ? List.<PdfPage>of()
                        : format.layOut(preview.originalText()))
                .orElseGet(preview::firstPages);
    }

    /** Returns all pages of a file; a text that is too long has none. */
    PdfDocument read(SourceContent content) throws IOException {
        Optional<TextFormat> format = textFormat(content.context());
        if (format.isEmpty()) {
            return reader.read(content, PdfLimits.DEFAULT);
        }
        if (content.size() > MAX_BYTES_PER_CHARACTER * PlainTextPages.MAX_CHARACTERS) {
            return new PdfDocument(List.of(), List.of(), Optional.empty());
        }
        try (InputStream in = content.open()) {
            String text = new String(
                    in.readAllBytes(), Charset.forName(content.context().encoding()));
            String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return new PdfDocument(format.get().layOut(marked), List.of(), Optional.empty());
        }
    }

    private Optional<TextFormat> textFormat(SourceContext context) {
        return formats.stream()
                .filter(format -> format.mediaType.equals(context.mediaType()))
                .findFirst();
    }
}
