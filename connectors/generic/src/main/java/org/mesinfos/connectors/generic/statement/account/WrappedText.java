package org.mesinfos.connectors.generic.statement.account;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Text of lines, and of phrases that may continue in one below them. */
final class WrappedText {

    private WrappedText() {}

    /** Returns the text of each line, and of each phrase with each phrase that is below it on the next line. */
    static List<String> of(List<PrintedLine> lines) {
        List<String> texts = new ArrayList<>();
        List<Phrase> above = List.of();
        for (PrintedLine line : lines) {
            texts.add(line.text());
            List<Phrase> phrases = Phrase.of(line.words());
            for (Phrase upper : above) {
                phrases.stream().filter(upper::overlaps).forEach(lower -> texts.add(upper.text() + " " + lower.text()));
            }
            above = phrases;
        }
        return texts;
    }
}
