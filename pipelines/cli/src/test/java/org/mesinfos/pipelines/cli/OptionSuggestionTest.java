package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Errors for mistyped options. */
final class OptionSuggestionTest {

    @Test
    void namesTheNearestOptionBeforeTheMissingOne() {
        Terminal terminal = Terminal.run("run", "--inbx", "inbox", "--store", "store");

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err())
                .startsWith("mesinfos run has no option --inbx. Did you mean --inbox?")
                .contains("Missing required option: '--inbox=URI'");
    }

    @Test
    void namesTheNearestOptionOfThoseThatBeamDoesNotKnow() {
        Terminal terminal = Terminal.run("run", "--inbox", "i", "--store", "s", "--dryrun");

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).startsWith("mesinfos run has no option --dryrun. Did you mean --dry-run?");
    }

    @Test
    void suggestsNothingForOtherWords() {
        Terminal terminal = Terminal.run("run", "--inbox", "i", "--store", "s", "--zebra");

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).startsWith("mesinfos: ");
    }
}
