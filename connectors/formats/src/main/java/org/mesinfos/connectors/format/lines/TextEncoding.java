package org.mesinfos.connectors.format.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;

/**
 * The encoding of a text file and the encoding in which its bytes are processed.
 *
 * @param original the encoding of the file
 */
public record TextEncoding(Charset original) {

    /** Name prefixes of encodings in which a byte of the ASCII range may be part of another character. */
    private static final List<String> AMBIGUOUS_ASCII =
            List.of("UTF-16", "UTF-32", "GB18030", "Big5", "windows-31j", "x-windows-949");

    /**
     * Returns the encoding of a file. Among single-byte encodings, the declared one takes precedence, because detection
     * is less reliable. A detected Unicode encoding takes precedence over a declared one, because it is certain.
     *
     * @param wanted the encoding declared in the mapping
     */
    public static TextEncoding of(Optional<Charset> wanted, SourceContent content) {
        String name = content.context().encoding();
        Optional<Charset> scanned =
                name.isBlank() || !Charset.isSupported(name) ? Optional.empty() : Optional.of(Charset.forName(name));
        Optional<Charset> declared =
                wanted.filter(charset -> scanned.isEmpty() || (!isUnicode(charset) && !isUnicode(scanned.get())));
        return new TextEncoding(declared.or(() -> scanned).orElse(StandardCharsets.UTF_8));
    }

    private static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    /**
     * Returns whether a byte of the ASCII range always represents an ASCII character, so that delimiters, quotes and
     * line ends can be searched as bytes.
     */
    public boolean hasUnambiguousAscii() {
        return AMBIGUOUS_ASCII.stream().noneMatch(original.name()::startsWith);
    }

    /** Returns the encoding of the bytes returned by {@link #open}. */
    public Charset charset() {
        return hasUnambiguousAscii() ? original : StandardCharsets.UTF_8;
    }

    /** Opens the bytes from an offset, in {@link #charset}. If {@link #hasUnambiguousAscii} is false, the offset must be 0. */
    public InputStream open(SourceContent content, long offset) throws IOException {
        InputStream in = content.open(offset);
        return hasUnambiguousAscii() ? in : new Utf8Stream(new BufferedReader(new InputStreamReader(in, original)));
    }
}
