package org.mesinfos.connectors.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.connectors.intake.SingleByteEncodings;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Encodings that a mapping declares for its files.
 *
 * @param charsets one encoding, or the single-byte encodings among which the letters of a file decide; empty for the
 *     detected one
 * @param letters letters of the language outside a to z; empty if they are not declared
 */
public record DeclaredEncodings(List<Charset> charsets, String letters) {

    /** No declared encoding: the one that the scan of a file detects. */
    public static final DeclaredEncodings DETECTED = new DeclaredEncodings(List.of(), "");

    private static final String KEY = "encoding";
    private static final String LETTERS = "letters";

    /** The keys that declare encodings. */
    public static final Keys KEYS = Keys.NONE
            .key(
                    KEY,
                    JsonSchema.texts(),
                    "Encoding such as windows-1252, or several, among which the letters decide; the detected one by default.")
            .key(
                    LETTERS,
                    JsonSchema.text(),
                    "Letters of the language beyond a to z, by which several encodings differ.");

    public DeclaredEncodings {
        charsets = List.copyOf(charsets);
    }

    /** Reads the encodings of a section. A problem is reported for each unknown one. */
    public static DeclaredEncodings of(YamlMap section) {
        List<Charset> charsets = new ArrayList<>();
        List<String> names = section.texts(KEY);
        for (String name : names) {
            charset(name)
                    .ifPresentOrElse(
                            charsets::add,
                            () -> section.problem(
                                    KEY, "no encoding \"" + name + "\", expected a name such as windows-1252"));
        }
        charsets.stream()
                .filter(charset -> names.size() > 1 && !SingleByteEncodings.contains(charset))
                .forEach(charset -> section.problem(
                        KEY,
                        "\"" + charset + "\" is no encoding with one byte a letter, as each of several has to be"));
        return new DeclaredEncodings(charsets, section.text(LETTERS).orElse(""));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the encoding of a file. */
    public TextEncoding of(SourceContent content) throws IOException {
        TextEncoding encoding = TextEncoding.of(charsets.stream().findFirst(), content);
        if (charsets.size() < 2 || !charsets.contains(encoding.original())) {
            return encoding;
        }
        try (InputStream in = content.open()) {
            return new TextEncoding(SingleByteEncodings.mostPlausible(charsets, letters, in));
        }
    }
}
