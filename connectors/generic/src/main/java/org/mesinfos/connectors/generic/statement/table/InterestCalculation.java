package org.mesinfos.connectors.generic.statement.table;

import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/** Lines that calculate interest, such as <i>01/01/2024 - 31/01/2024 4.50 % 12.45</i>. */
public final class InterestCalculation {

    private InterestCalculation() {}

    /** Returns whether a line has a date and a rate, and no words. */
    public static boolean isOn(PrintedLine line) {
        return line.words().stream().anyMatch(word -> word.text().endsWith("%"))
                && line.tokens().stream().anyMatch(PrintedToken.DateToken.class::isInstance)
                && line.tokens().stream()
                        .filter(token -> !(token instanceof PrintedToken.DateToken))
                        .noneMatch(token -> token.text().chars().anyMatch(Character::isLetter));
    }
}
