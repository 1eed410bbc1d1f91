package org.mesinfos.connectors.generic.statement.account;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Text of lines, and of sentences that continue at the same left edge on the next line. */
final class WrappedText {

    /** Shorter phrases are names and values of a table. */
    private static final int MIN_WORDS = 6;

    /** No term has more words on one of its lines. */
    private static final int MAX_WORDS = 16;

    /** Maximum distance between the left edges of the lines of a sentence, in points. */
    private static final double TOLERANCE = 2;

    private WrappedText() {}

    /** Returns the text of each line, and the end of each sentence with its continuation on the next line. */
    static List<String> of(List<PrintedLine> lines) {
        List<String> texts = new ArrayList<>();
        List<Phrase> sentences = List.of();
        for (PrintedLine line : lines) {
            texts.add(line.text());
            List<Phrase> phrases = Phrase.of(line.words());
            addContinued(sentences, phrases, texts);
            sentences = phrases.stream()
                    .filter(phrase -> phrase.words().size() >= MIN_WORDS)
                    .toList();
        }
        return texts;
    }

    private static void addContinued(List<Phrase> sentences, List<Phrase> below, List<String> texts) {
        int at = 0;
        for (Phrase sentence : sentences) {
            while (at < below.size() && below.get(at).left() < sentence.left() - TOLERANCE) {
                at++;
            }
            if (at < below.size() && below.get(at).left() <= sentence.left() + TOLERANCE) {
                texts.add(end(sentence).text() + " " + start(below.get(at)).text());
            }
        }
    }

    private static Phrase end(Phrase phrase) {
        int words = phrase.words().size();
        return phrase.subPhrase(Math.max(0, words - MAX_WORDS), words);
    }

    private static Phrase start(Phrase phrase) {
        return phrase.subPhrase(0, Math.min(MAX_WORDS, phrase.words().size()));
    }
}
