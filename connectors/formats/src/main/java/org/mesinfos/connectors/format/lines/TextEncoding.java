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
 * The encoding in which the bytes of a file are looked at.
 *
 * @param delivered of the file
 */
public record TextEncoding(Charset delivered) {

    /** Beginnings of the names of those whose characters may hold the byte of a delimiter. */
    private static final List<String> OTHER_THAN_BYTES =
            List.of("UTF-16", "UTF-32", "GB18030", "Big5", "windows-31j", "x-windows-949");

    /**
     * The declared encoding decides among those with one byte for each character, which scanning can only guess. Whether
     * a file is Unicode the scan knows for sure, whatever the mapping declares.
     *
     * @param wanted what the mapping declares
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

    /** Whether delimiters, quotes and line ends are single bytes that stand for nothing else. */
    public boolean isByteWise() {
        return OTHER_THAN_BYTES.stream().noneMatch(delivered.name()::startsWith);
    }

    /** The encoding of the bytes that {@link #open} gives. */
    public Charset charset() {
        return isByteWise() ? delivered : StandardCharsets.UTF_8;
    }

    /** The bytes from an offset, in {@link #charset}; an encoding that is not {@link #isByteWise} is read from the start only. */
    public InputStream open(SourceContent content, long offset) throws IOException {
        InputStream in = content.open(offset);
        return isByteWise() ? in : new Utf8Stream(new BufferedReader(new InputStreamReader(in, delivered)));
    }
}
