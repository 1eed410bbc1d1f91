package org.mesinfos.connectors.generic.statement.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.table.vocabulary.RoleValueType;

/** Names of columns that are printed on several lines. */
final class HeaderPhrases {

    private HeaderPhrases() {}

    /** Joins the phrases of a further line with the phrases above them. */
    static List<Phrase> join(List<Phrase> above, PrintedLine line) {
        List<Phrase> result = new ArrayList<>(above);
        for (Phrase below : splitByColumn(above, line)) {
            List<Phrase> over = above.stream().filter(below::overlaps).toList();
            if (over.size() == 1) {
                Phrase upper = over.get(0);
                List<PdfWord> words = new ArrayList<>(upper.words());
                words.addAll(below.words());
                Phrase joined = new Phrase(words);
                result.set(result.indexOf(upper), choosePhrase(upper, below, joined));
                above = new ArrayList<>(above);
                above.remove(upper);
            } else if (over.isEmpty()) {
                result.add(below);
            }
        }
        result.sort(Comparator.comparingDouble(Phrase::left));
        return result;
    }

    /** Returns the phrases of a line; those below several phrases, with one word each, are divided. */
    private static List<Phrase> splitByColumn(List<Phrase> above, PrintedLine line) {
        List<Phrase> result = new ArrayList<>();
        for (Phrase phrase : Phrase.of(line.words())) {
            List<Phrase> words = phrase.words().stream()
                    .map(word -> new Phrase(List.of(word)))
                    .toList();
            List<Phrase> over = above.stream().filter(phrase::overlaps).toList();
            boolean oneEach = over.size() > 1
                    && words.size() == over.size()
                    && words.stream()
                            .allMatch(
                                    word -> over.stream().filter(word::overlaps).count() == 1)
                    && over.stream()
                            .allMatch(upper ->
                                    words.stream().filter(upper::overlaps).count() == 1);
            result.addAll(oneEach ? words : List.of(phrase));
        }
        return result;
    }

    /**
     * Returns the name given by a phrase and the phrase below it. Of the names of two dates, it is the upper one, which
     * is above the first date.
     */
    private static Phrase choosePhrase(Phrase upper, Phrase below, Phrase joined) {
        if (isDate(upper) && isDate(below) && !isDate(joined)) {
            return upper;
        }
        return isBelowGroupHeading(upper, below, joined) ? below : joined;
    }

    private static boolean isDate(Phrase phrase) {
        return HeaderPhraseParser.wholeMeaning(phrase)
                .filter(meaning -> meaning.role().valueType() == RoleValueType.DATE)
                .isPresent();
    }

    /**
     * Returns whether the lower phrase is a column name by itself, whereas the upper one is a heading of several
     * columns.
     */
    private static boolean isBelowGroupHeading(Phrase upper, Phrase below, Phrase joined) {
        return HeaderPhraseParser.wholeMeaning(below).isPresent()
                && HeaderPhraseParser.wholeMeaning(upper).isEmpty()
                && HeaderPhraseParser.wholeMeaning(joined).isEmpty();
    }
}
