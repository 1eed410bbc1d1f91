package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that would have no effect are refused: a script that names them relies on what they do. */
final class IneffectiveOptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "receipt bank --html r.html --store nowhere | --html needs a DELIVERY: mesinfos receipt bank lists them.",
                "quarantine --output f.csv --store nowhere | --output needs the SHA256 of a file: mesinfos quarantine lists them.",
                "bundle p-1 --why r --decrypt out --store nowhere | Name either --why or --decrypt.",
                "bundle p-1 --why r --json --store nowhere | --json prints all records. Name neither --why nor --decrypt with it.",
                "bundle p-1 --decrypt out --json --store nowhere | --json prints all records. Name neither --why nor --decrypt with it.",
                "receipt bank --language FR --store nowhere | --language is that of a receipt. Name its DELIVERY.",
                "identity train --store nowhere --columns c.yaml --out m.txt | --columns describes the sets of a folder, and not a store.",
                "connectors --language FR | --language is that of the description of one connector. Name its ID.",
                "connectors --markdown --language FR | --language is that of the description of one connector. Name its ID.",
                "view p-1 --out me.html --port 8080 --store nowhere | Name either --out, or the --port of the page that is served.",
                "schemas Invoice --output out | Name one of RECORD, --output and --editor.",
                "schemas --editor one --output two | Name one of RECORD, --output and --editor.",
                "connectors standard/ofx --markdown | --markdown prints the page of all connectors. Name nothing else with it.",
                "connectors --samples nowhere | --samples needs --markdown.",
                "identity train --store nowhere --set one --out m.txt | --set selects a set of the folder, and not people of a store.",
                "inspect pom.xml --layout --json | --layout draws a file and reads no records:",
                "inspect pom.xml --layout --as standard/ofx | name none of --json, --as, --limit and --together.",
                "inspect pom.xml pom.xml --layout | --layout draws one file, and 2 are named.",
                "grade src --calibration plot.svg --min-confidence 90 | --calibration reads every proposal: name no --min-confidence with it.",
                "grade src --calibration plot.svg --json | --calibration prints a text: name no --json with it.",
                "requests r.json --reason moved --store nowhere | --reason is that of an erasure: it needs --apply.",
            })
    void areRefused(String arguments, String message) {
        Terminal terminal = Terminal.run((Object[]) arguments.split(" "));

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains(message);
    }
}
