package org.mesinfos.pipelines.enrich.category;

import java.util.Set;
import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseTable;

/** Finder of the name of the counterparty in the label that was read last. Not thread-safe. */
final class NameFinder {

    private static final int MAX_NAME_WORDS = 6;
    /** If names are padded to a fixed column, a wider gap precedes the town. */
    private static final int MAX_SPACING = 3;

    /** Articles and prepositions that need a further word, in the languages of the towns. */
    private static final Set<String> CONNECTING_WORDS = Set.of(
            "A", "AM", "AN", "AU", "AUX", "CHEZ", "D", "DE", "DEL", "DELLA", "DEN", "DER", "DES", "DI", "DU", "EL",
            "EN", "ET", "HET", "IM", "IN", "L", "LA", "LE", "LES", "LOS", "OF", "SUR", "THE", "UND", "VAN", "Y", "ZUM",
            "ZUR");

    private static final int LONG_NUMBER = 3;
    private static final int LONG_CODE = 5;

    private final Lexicon lexicon;
    private final LabelText text;
    private Operation operation = Operation.UNKNOWN;
    private int nameStart;
    private int nameEnd;
    private long merchantFound;

    NameFinder(Lexicon lexicon, LabelText text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    void find() {
        operation = Operation.UNKNOWN;
        nameStart = skip(0);
        nameStart = skip(nameStart + leadingTownWords());
        merchantFound = nameStart < text.size() ? lexicon.merchants().find(text, nameStart) : 0;
        nameEnd = trimmed(Math.max(untrimmedEnd(), nameStart + PhraseTable.length(merchantFound)));
    }

    /** Returns the operation that the words before the name indicate. */
    Operation operation() {
        return operation;
    }

    /** Returns the position of the first word of the name; the number of words if there is none. */
    int start() {
        return nameStart;
    }

    /** Returns the position of the first word after the name. */
    int end() {
        return nameEnd;
    }

    /**
     * Returns the longest merchant name at the start of the name, as found in {@link Lexicon#merchants}; 0 if there is
     * none.
     */
    long merchant() {
        return merchantFound;
    }

    /**
     * Returns the number of words of a town before the name. Some banks write the town first if the card number is
     * last, as in {@code PAIEMENT CB 0203 LYON AU PETIT ZINC CARTE 1234}.
     */
    private int leadingTownWords() {
        if (operation != Operation.CARD || nameStart == 0 || !text.isNumber(nameStart - 1)) {
            return 0;
        }
        int town = PhraseTable.length(lexicon.towns().find(text, nameStart));
        int last = text.size() - 1;
        boolean cardLast = text.hasDigit(last) && isCardMark(last - 1) && nameStart + town < last - 1;
        return cardLast && PhraseTable.length(lexicon.merchants().find(text, nameStart)) <= town ? town : 0;
    }

    private boolean isCardMark(int position) {
        long found = lexicon.marks().find(text, position);
        return PhraseTable.length(found) == 1 && lexicon.marks().meaning(found).operation() == Operation.CARD;
    }

    /** Returns the position after all words that precede the name. */
    private int skip(int first) {
        int position = first;
        while (position < text.size()) {
            int length = leadingWords(position);
            if (length == 0) {
                return position;
            }
            position += length;
        }
        return position;
    }

    /** Returns the number of words at this position that precede a name; 0 at the start of the name. */
    private int leadingWords(int position) {
        long found = lexicon.marks().find(text, position);
        int length = PhraseTable.length(found);
        if (length > 0 && lexicon.marks().meaning(found).precedesNames()) {
            LabelMark mark = lexicon.marks().meaning(found);
            boolean merchantIsLonger = PhraseTable.length(lexicon.merchants().find(text, position)) > length;
            boolean processorAlone = position + length == text.size();
            if (!merchantIsLonger && !processorAlone) {
                operation = operation == Operation.UNKNOWN ? mark.operation() : operation;
                return length;
            }
            operation = operation == Operation.UNKNOWN && processorAlone ? mark.operation() : operation;
            return mark.operation() == Operation.UNKNOWN || merchantIsLonger ? 0 : length;
        }
        if (PhraseTable.length(lexicon.merchants().find(text, position)) > 0) {
            return 0;
        }
        boolean number = text.hasDigit(position) && (text.isNumber(position) || text.length(position) >= LONG_CODE);
        return number || text.isMasked(position) || isCode(position) ? 1 : 0;
    }

    /** Returns true for a letter followed by a number, such as X1234, before the name. */
    private boolean isCode(int position) {
        return text.hasDigit(position) && text.length(position) > 2 && position < 3;
    }

    private int untrimmedEnd() {
        int position = Math.min(nameStart + 1, text.size());
        while (position < text.size() && position - nameStart < MAX_NAME_WORDS && !endsBefore(position)) {
            position++;
        }
        return position;
    }

    private boolean endsBefore(int position) {
        if (text.isMasked(position)
                || text.isAfter(',', position)
                || text.isAfter('\n', position)
                || text.distance(position) > MAX_SPACING) {
            return true;
        }
        if (text.hasDigit(position)
                && (text.length(position) >= (text.isNumber(position) ? LONG_NUMBER : LONG_CODE)
                        || text.isAfter('/', position))) {
            return true;
        }
        if (text.isNumber(position) && position + 1 < text.size() && text.isNumber(position + 1)) {
            return true;
        }
        long found = lexicon.marks().find(text, position);
        return PhraseTable.length(found) > 0 && lexicon.marks().meaning(found).followsNames();
    }

    /** Returns the end of the name without a trailing town, single letter or number. */
    private int trimmed(int end) {
        int minimumEnd = nameStart + Math.max(1, PhraseTable.length(merchantFound));
        int trimmedEnd = end;
        boolean shorter = true;
        while (shorter && trimmedEnd > minimumEnd) {
            shorter = false;
            for (int position = minimumEnd; position < trimmedEnd && !shorter; position++) {
                if ((position + PhraseTable.length(lexicon.towns().find(text, position)) == trimmedEnd
                                && isNameUntil(position))
                        || (position == trimmedEnd - 1 && cannotEndName(position))) {
                    trimmedEnd = position;
                    shorter = true;
                }
            }
        }
        return trimmedEnd;
    }

    /**
     * Returns true if the words before a town are a name without it. They are not if the last one connects words, as in
     * {@code CAFÉ DE LA GARE} (Gare is a town), or if all of them only describe a trade, as in {@code PIZZA PASTA}.
     */
    private boolean isNameUntil(int end) {
        if (CONNECTING_WORDS.contains(text.plain(end - 1))) {
            return false;
        }
        for (int position = nameStart; position < end; position++) {
            if (!isTradeWord(position)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTradeWord(int position) {
        return PhraseTable.length(lexicon.keywords().find(text, position)) == 1
                || CONNECTING_WORDS.contains(text.plain(position));
    }

    /** Returns true if a name cannot end with that word: a single letter, a number, a preposition. */
    private boolean cannotEndName(int position) {
        long found = lexicon.marks().find(text, position);
        return text.length(position) == 1
                || text.isNumber(position)
                || (PhraseTable.length(found) > 0
                        && lexicon.marks().meaning(found).roles().contains(LabelMark.Role.LEAD));
    }
}
