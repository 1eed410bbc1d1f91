package org.mesinfos.connectors.generic.statement.token;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.print.ThreeDecimals;

/** Amounts of statements in a currency with three decimals. */
public final class StatementThreeDecimals {

    private StatementThreeDecimals() {}

    /** Returns the lines of a document in which such numbers are amounts with decimals. */
    public static List<PrintedLine> apply(List<PrintedLine> lines) {
        Optional<ThreeDecimals> decimals = ThreeDecimals.infer(
                lines.stream().map(PrintedLine::text).toList(),
                lines.stream()
                        .flatMap(line -> line.tokens().stream())
                        .filter(PrintedToken.NumberToken.class::isInstance)
                        .map(PrintedToken::text)
                        .toList());
        return decimals.map(found -> lines.stream()
                        .map(line -> line.withTokens(line.tokens().stream()
                                .map(piece -> read(piece, found))
                                .toList()))
                        .toList())
                .orElse(lines);
    }

    private static PrintedToken read(PrintedToken piece, ThreeDecimals decimals) {
        if (!(piece instanceof PrintedToken.NumberToken number)) {
            return piece;
        }
        return decimals.read(number.text(), number.value()).map(number::with).orElse(number);
    }
}
