package org.mesinfos.samples.layout;

import java.util.ArrayList;
import java.util.List;

/** Labels of transactions as a statement prints them: in lines, with the account of the counterparty and foreign amounts. */
final class PrintedLabels {

    private static final int LETTERS = 34;

    private final LayoutLanguage language;
    private final AmountNotation notation;

    PrintedLabels(LayoutLanguage language, AmountNotation notation) {
        this.language = language;
        this.notation = notation;
    }

    /** Returns the lines of the label of a transaction, at least one. */
    List<String> of(LayoutTransaction transaction) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : transaction.label().split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (!transaction.counterpartyAccount().isEmpty() && transaction.number() % 2 == 0) {
            lines.add(transaction.counterpartyAccount());
        }
        LayoutTransaction.Original original = transaction.original();
        if (original != null) {
            lines.add(notation.unsigned(original.amount()) + " " + original.currency() + "  1 " + original.currency()
                    + " = " + notation.format(original.rate()) + " " + language.currency());
        }
        return lines;
    }
}
