package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika parser that outputs the words of a PDF with their positions, as {@link PdfPageCodec} lines.
 *
 * <p>Public because Tika instantiates it by name in the child process. Takes its {@link PdfLimits} from the context.
 * Problems of the document are part of the output and never thrown.
 */
public final class PdfWordParser implements Parser {

    private static final long serialVersionUID = 1;
    private static final Set<MediaType> TYPES = Set.of(MediaType.application("pdf"), MediaType.OCTET_STREAM);

    static {
        FontMappers.set(new BundledFontMapper());
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        PdfLimits limits = context.get(PdfLimits.class, PdfLimits.DEFAULT);
        PdfPageCodec.Writer writer = new PdfPageCodec.Writer(handler);
        handler.startDocument();
        writer.end(read(stream.readAllBytes(), limits, writer));
        handler.endDocument();
    }

    private static Optional<PdfReadFailure> read(byte[] bytes, PdfLimits limits, PdfPageCodec.Writer writer)
            throws SAXException {
        if (!PdfBytes.isPdf(bytes)) {
            return Optional.of(PdfReadFailure.NOT_A_PDF);
        }
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (limits.attachmentBytes() > 0) {
                for (PdfAttachment attachment :
                        new AttachmentCollector(limits.attachmentBytes()).attachments(document)) {
                    writer.attachment(attachment);
                }
            }
            Optional<PdfReadFailure> fault = limits.pages() == 0 ? Optional.empty() : pages(document, limits, writer);
            boolean truncated = !PdfBytes.hasEnd(bytes);
            return fault.or(() -> truncated ? Optional.of(PdfReadFailure.TRUNCATED) : Optional.empty());
        } catch (InvalidPasswordException needsPassword) {
            return Optional.of(PdfReadFailure.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError malformed) {
            return Optional.of(PdfBytes.isEncrypted(bytes) ? PdfReadFailure.ENCRYPTED : PdfReadFailure.BROKEN);
        }
    }

    private static Optional<PdfReadFailure> pages(PDDocument document, PdfLimits limits, PdfPageCodec.Writer writer)
            throws IOException, SAXException {
        int pages = document.getNumberOfPages();
        long operators = limits.operators();
        boolean hasText = false;
        for (int number = 1; number <= pages; number++) {
            if (number > limits.pages()) {
                return Optional.of(PdfReadFailure.TOO_MANY_PAGES);
            }
            GlyphCollector collector = new GlyphCollector(limits.characters() - writer.written(), operators);
            List<PdfLine> lines = WordBuilder.lines(collector.glyphs(document, number));
            operators -= collector.operators();
            if (operators < 0) {
                return Optional.of(PdfReadFailure.TOO_MANY_OPERATORS);
            }
            if (collector.exceedsLimit()) {
                return Optional.of(PdfReadFailure.TOO_MUCH_TEXT);
            }
            hasText |= !lines.isEmpty();
            writer.page(new PdfPage(number, collector.width(), collector.height(), lines));
        }
        if (pages == 0) {
            return Optional.of(PdfReadFailure.BROKEN);
        }
        return hasText ? Optional.empty() : Optional.of(PdfReadFailure.NO_TEXT);
    }
}
