package org.mesinfos.pipelines.enrich.category;

import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseTable;

/** Finds where in the label that was read last the name of the other party stands. For one thread. */
final class NameFinder {

    private static final int MOST_WORDS_OF_A_NAME = 6;
    /** Where names are filled up to a column, the town follows. */
    private static final int COLUMN = 3;

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
        nameStart = skip(nameStart + townInFront());
        merchantFound = nameStart < text.size() ? lexicon.merchants().find(text, nameStart) : 0;
        nameEnd = trimmed(Math.max(untrimmedEnd(), nameStart + PhraseTable.length(merchantFound)));
    }

    /** How the movement came about, by the words before the name. */
    Operation operation() {
        return operation;
    }

    /** The first word of the name; the size of the text when there is none. */
    int start() {
        return nameStart;
    }

    /** The word behind the name. */
    int end() {
        return nameEnd;
    }

    /** The longest merchant's name with which it begins, as {@link Lexicon#merchants} found it; 0 for none. */
    long merchant() {
        return merchantFound;
    }

    /**
     * How many words of a town stand before the name: some banks write the town first when the card's number is last, as
     * in {@code PAIEMENT CB 0203 LYON AU PETIT ZINC CARTE 1234}.
     */
    private int townInFront() {
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

    /** Past all that stands before the name. */
    private int skip(int first) {
        int position = first;
        while (position < text.size()) {
            int length = before(position);
            if (length == 0) {
                return position;
            }
            position += length;
        }
        return position;
    }

    /** How many words from here stand before a name: 0 where the name begins. */
    private int before(int position) {
        long found = lexicon.marks().find(text, position);
        int length = PhraseTable.length(found);
        if (length > 0 && lexicon.marks().meaning(found).isBeforeNames()) {
            Mark mark = lexicon.marks().meaning(found);
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

    /** A letter with a number behind it, such as X1234 before the name. */
    private boolean isCode(int position) {
        return text.hasDigit(position) && text.length(position) > 2 && position < 3;
    }

    private int untrimmedEnd() {
        int position = Math.min(nameStart + 1, text.size());
        while (position < text.size() && position - nameStart < MOST_WORDS_OF_A_NAME && !endsBefore(position)) {
            position++;
        }
        return position;
    }

    private boolean endsBefore(int position) {
        if (text.isMasked(position)
                || text.isAfter(',', position)
                || text.isAfter('\n', position)
                || text.distance(position) > COLUMN) {
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
        return PhraseTable.length(found) > 0 && lexicon.marks().meaning(found).isAfterNames();
    }

    /** Without a town and single letters or numbers at the end. */
    private int trimmed(int end) {
        int least = nameStart + Math.max(1, PhraseTable.length(merchantFound));
        int beyond = end;
        boolean shorter = true;
        while (shorter && beyond > least) {
            shorter = false;
            for (int position = least; position < beyond && !shorter; position++) {
                if (position + PhraseTable.length(lexicon.towns().find(text, position)) == beyond
                        || (position == beyond - 1 && isNoEnd(position))) {
                    beyond = position;
                    shorter = true;
                }
            }
        }
        return beyond;
    }

    /** Whether a name does not end with that word: a letter, a number, a preposition. */
    private boolean isNoEnd(int position) {
        long found = lexicon.marks().find(text, position);
        return text.length(position) == 1
                || text.isNumber(position)
                || (PhraseTable.length(found) > 0
                        && lexicon.marks().meaning(found).roles().contains(Mark.Role.LEAD));
    }
}
