package org.mesinfos.pipelines.view;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * The passphrase of a page. Composed characters and their parts are equal (Unicode NFC), because keyboards differ in what
 * they produce. Immutable.
 */
public final class PagePassphrase {

    /** A page can be copied and tried without limit, so a short passphrase protects nothing. */
    private static final int SHORTEST = 12;

    private final String text;

    private PagePassphrase(String text) {
        this.text = text;
    }

    /**
     * Reads the passphrase from a file in UTF-8: its only line, without the byte order mark that some editors write before it.
     *
     * @throws InvalidPassphraseException if the file does not exist, is not one line of text, or is too short
     */
    public static PagePassphrase read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidPassphraseException("There is no file " + file + " with a passphrase.");
        }
        String text = text(file).replaceFirst("^\uFEFF", "").replaceFirst("\\r?\\n$", "");
        if (text.lines().count() > 1) {
            throw new InvalidPassphraseException(
                    file + " has more than one line. Expected the passphrase as the only line.");
        }
        if (text.codePoints().count() < SHORTEST) {
            throw new InvalidPassphraseException("The passphrase in " + file + " is too short. Expected at least "
                    + SHORTEST + " characters, such as five words that do not belong together.");
        }
        return new PagePassphrase(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String text(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidPassphraseException(file + " is not text in UTF-8. Save the passphrase in UTF-8.");
        }
    }

    char[] characters() {
        return text.toCharArray();
    }
}
