package org.mesinfos.connectors.format.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mesinfos.connectors.SourceContent;

/**
 * The encoding in which the bytes of a file are looked at.
 *
 * @param delivered of the file
 */
record CsvEncoding(Charset delivered) {

    static CsvEncoding of(CsvSettings settings, SourceContent content) {
        return new CsvEncoding(settings.encoding().orElseGet(() -> scanned(content)));
    }

    private static Charset scanned(SourceContent content) {
        String name = content.context().encoding();
        return !name.isBlank() && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /** Whether delimiters, quotes and line ends are single bytes that stand for nothing else. */
    boolean isByteWise() {
        return !delivered.name().startsWith("UTF-16") && !delivered.name().startsWith("UTF-32");
    }

    /** The encoding of the bytes that {@link #open} gives. */
    Charset charset() {
        return isByteWise() ? delivered : StandardCharsets.UTF_8;
    }

    /** The bytes from an offset, in {@link #charset}; an encoding of wide characters is read from the start only. */
    InputStream open(SourceContent content, long offset) throws IOException {
        InputStream in = content.open(offset);
        return isByteWise() ? in : new Utf8Stream(new BufferedReader(new InputStreamReader(in, delivered)));
    }
}
