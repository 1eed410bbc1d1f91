package org.mesinfos.pipelines.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passphrases in files. */
final class PagePassphraseTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("passphrase"), text);
    }

    @Test
    void readsTheOnlyLineWithItsSpacesAndComposesCharacters() throws IOException {
        assertThat(PagePassphrase.read(file(" cafe\u0301 sous la pluie \r\n")).characters())
                .containsExactly(" café sous la pluie ".toCharArray());
    }

    /** No keyboard produces the mark. */
    @Test
    void readsNoByteOrderMarkOfAnEditorAsPartOfThePassphrase() throws IOException {
        assertThat(PagePassphrase.read(file("\uFEFFcafé sous la pluie\n")).characters())
                .containsExactly("café sous la pluie".toCharArray());
    }

    @Test
    void refusesOtherFilesWithoutQuotingThem() throws IOException {
        assertThatThrownBy(() -> PagePassphrase.read(folder.resolve("none")))
                .isInstanceOf(InvalidPassphraseException.class)
                .hasMessage("There is no file " + folder.resolve("none") + " with a passphrase.");
        Path file = file("canary1");
        assertThatThrownBy(() -> PagePassphrase.read(file))
                .isInstanceOf(InvalidPassphraseException.class)
                .hasMessage("The passphrase in " + file + " is too short. Expected at least 12 characters, such as five"
                        + " words that do not belong together.");
        file("canary and canary\ncanary\n");
        assertThatThrownBy(() -> PagePassphrase.read(file))
                .isInstanceOf(InvalidPassphraseException.class)
                .hasMessage(file + " has more than one line. Expected the passphrase as the only line.");
        Files.write(file, "éclair et canaris".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PagePassphrase.read(file))
                .isInstanceOf(InvalidPassphraseException.class)
                .hasMessage(file + " is not text in UTF-8. Save the passphrase in UTF-8.");
    }
}
