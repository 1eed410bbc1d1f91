package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Errors for mistyped options. */
final class OptionSuggestionTest {

    @Test
    void namesTheNearestOptionInsteadOfTheMissingOne() {
        Terminal terminal = Terminal.run("run", "--inbx", "inbox", "--store", "store");

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err())
                .startsWith("mesinfos run has no option --inbx. Did you mean --inbox?")
                .doesNotContain("Missing required option", "Usage:")
                .endsWith("mesinfos run --help shows what is possible." + System.lineSeparator());
    }

    @Test
    void namesTheNearestOptionOfThoseThatBeamDoesNotKnow() {
        Terminal terminal = Terminal.run("run", "--inbox", "i", "--store", "s", "--dryrun");

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).startsWith("mesinfos run has no option --dryrun. Did you mean --dry-run?");
    }

    @Test
    void namesTheNearestCommand() {
        Terminal terminal = Terminal.run("conectors");

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).startsWith("mesinfos has no command conectors. Did you mean connectors?");
        assertThat(Terminal.run("identity", "exlpain").err())
                .startsWith("mesinfos identity has no command exlpain. Did you mean explain?");
        assertThat(Terminal.run("zebra").err()).startsWith("Unmatched argument at index 0: 'zebra'");
    }

    @Test
    void suggestsNothingForOtherWords() {
        Terminal terminal = Terminal.run("run", "--inbox", "i", "--store", "s", "--zebra");

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).startsWith("mesinfos: ");
    }
}
