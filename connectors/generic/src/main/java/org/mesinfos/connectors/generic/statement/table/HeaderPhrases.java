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
    static List<Phrase> join(List<Phrase> upper, PrintedLine line) {
        List<Phrase> printed = Phrase.of(line.words());
        List<Phrase> above = splitByColumn(printed, upper);
        List<Phrase> result = new ArrayList<>(above);
        for (Phrase below : splitByColumn(above, printed)) {
            List<Phrase> over = above.stream().filter(below::overlaps).toList();
            if (over.size() == 1) {
                Phrase name = over.get(0);
                List<PdfWord> words = new ArrayList<>(name.words());
                words.addAll(below.words());
                result.set(result.indexOf(name), choosePhrase(name, below, new Phrase(words)));
                above.remove(name);
            } else if (over.isEmpty()) {
                result.add(below);
            }
        }
        result.sort(Comparator.comparingDouble(Phrase::left));
        return result;
    }

    /** Returns phrases; those next to several of another line, with one word each, are divided. */
    private static List<Phrase> splitByColumn(List<Phrase> others, List<Phrase> phrases) {
        List<Phrase> result = new ArrayList<>();
        for (Phrase phrase : phrases) {
            List<Phrase> words = phrase.words().stream()
                    .map(word -> new Phrase(List.of(word)))
                    .toList();
            List<Phrase> columns = others.stream().filter(phrase::overlaps).toList();
            boolean oneEach = columns.size() > 1
                    && words.size() == columns.size()
                    && words.stream()
                            .allMatch(word ->
                                    columns.stream().filter(word::overlaps).count() == 1)
                    && columns.stream()
                            .allMatch(column ->
                                    words.stream().filter(column::overlaps).count() == 1);
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
