package org.mesinfos.connectors.format.pdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.process.DocumentTask;

/**
 * Task that outputs the words of a PDF with their positions, as {@link PdfPageCodec} lines. Takes {@link PdfLimits} as
 * arguments. Public because a document process creates it by name.
 */
public final class PdfWordsTask implements DocumentTask {

    @Override
    public void run(SourceContent content, List<String> arguments, OutputStream output) throws IOException {
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readAllBytes();
        }
        Writer text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        PdfWordParser.parse(bytes, PdfLimits.of(arguments), text);
        text.flush();
    }
}
