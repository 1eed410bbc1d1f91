package org.mesinfos.connectors.format.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;

/** Reader that runs on the caller's thread. A file can still exhaust the memory, so it is for trusted files only. */
final class InProcessPdfReader implements PdfReader {

    @Override
    public PdfDocument read(SourceContent content, PdfLimits limits) throws IOException {
        Optional<PdfReadFailure> fault = PdfBytes.fault(content, limits);
        if (fault.isPresent()) {
            return PdfDocument.unreadable(fault.get());
        }
        StringWriter text = new StringWriter();
        PdfWordParser.parse(PdfBytes.of(content), limits, text);
        return PdfPageCodec.decode(new BufferedReader(new StringReader(text.toString())))
                .within(limits);
    }
}
