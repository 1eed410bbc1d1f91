package org.mesinfos.connectors.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToTextContentHandler;
import org.mesinfos.connectors.api.SourceContent;
import org.xml.sax.SAXException;

/** Reader that runs on the caller's thread. A file can still exhaust the memory, so it is for trusted files only. */
final class InProcessPdfReader implements PdfReader {

    @Override
    public PdfDocument read(SourceContent content, PdfLimits limits) throws IOException {
        Optional<PdfReadFailure> fault = PdfBytes.fault(content, limits);
        if (fault.isPresent()) {
            return PdfDocument.unreadable(fault.get());
        }
        ToTextContentHandler text = new ToTextContentHandler();
        ParseContext context = new ParseContext();
        context.set(PdfLimits.class, limits);
        try {
            new PdfWordParser().parse(new ByteArrayInputStream(PdfBytes.of(content)), text, new Metadata(), context);
        } catch (SAXException | TikaException impossible) {
            throw new IllegalStateException("The word parser reports faults and does not throw them", impossible);
        }
        return PdfPageCodec.decode(text.toString()).within(limits);
    }
}
