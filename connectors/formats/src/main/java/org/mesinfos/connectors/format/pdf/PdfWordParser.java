package org.mesinfos.connectors.format.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;

/**
 * Parser that outputs the words of a PDF with their positions, as {@link PdfPageCodec} lines. Problems of the document
 * are part of the output and never thrown.
 */
final class PdfWordParser {

    static {
        FontMappers.set(new BundledFontMapper());
    }

    private PdfWordParser() {}

    /** @throws IOException only if the output cannot be written */
    static void parse(byte[] bytes, PdfLimits limits, Writer output) throws IOException {
        PdfPageCodec.Writer writer = new PdfPageCodec.Writer(output);
        writer.end(read(bytes, limits, writer));
    }

    private static Optional<PdfReadFailure> read(byte[] bytes, PdfLimits limits, PdfPageCodec.Writer writer) {
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
            throws IOException {
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
