package org.mesinfos.connectors.generic.statement.token;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.EdgeClusters;

/**
 * Detector of amounts of currencies without decimals: whole numbers that share an edge with numbers written with
 * thousands separators.
 */
public final class WholeNumberAmounts {

    private static final Pattern GROUPED_DIGITS =
            Pattern.compile("(?<!\\d)\\d{1,3}(?:[ \\u00a0\\u202f.,'’]\\d{3})+(?![\\d.,])");
    /** Maximum distance between amounts of one column, in points. */
    private static final double TOLERANCE = 3;

    private static final int MIN_AMOUNTS = 3;
    /** Minimum ratio of whole amounts to amounts with decimals in columns; those in texts share no edge. */
    private static final int MIN_RATIO = 5;

    private WholeNumberAmounts() {}

    /**
     * Returns the lines of a document with whole numbers interpreted as amounts; empty if its amounts have decimals or
     * are identified by their currency.
     */
    public static Optional<List<PrintedLine>> apply(List<PrintedLine> lines) {
        List<PrintedToken.NumberToken> numbers = lines.stream()
                .flatMap(line -> line.tokens().stream())
                .flatMap(piece -> piece instanceof PrintedToken.NumberToken amount ? Stream.of(amount) : Stream.empty())
                .toList();
        long cents = EdgeClusters.of(numbers, PrintedToken.NumberToken::digitsRight, TOLERANCE).stream()
                .filter(column -> column.size() > 1)
                .flatMap(column -> column.members().stream())
                .filter(amount -> amount.value().precision() == PrintedDecimal.Precision.CENTS)
                .filter(amount -> amount.date().isEmpty())
                .count();
        long groups = numbers.stream().filter(WholeNumberAmounts::isGrouped).count();
        if (groups < MIN_AMOUNTS || cents * MIN_RATIO > groups) {
            return Optional.empty();
        }
        Set<PrintedToken> whole = findWholeAmounts(
                numbers.stream().filter(WholeNumberAmounts::isWhole).toList());
        return Optional.of(lines.stream()
                .map(line -> line.withTokens(line.tokens().stream()
                        .map(piece -> whole.contains(piece) ? asAmount((PrintedToken.NumberToken) piece) : piece)
                        .toList()))
                .toList());
    }

    private static Set<PrintedToken> findWholeAmounts(List<PrintedToken.NumberToken> numbers) {
        Set<PrintedToken> whole = new HashSet<>();
        for (EdgeClusters.EdgeCluster<PrintedToken.NumberToken> column :
                EdgeClusters.of(numbers, PrintedToken.NumberToken::digitsRight, TOLERANCE)) {
            boolean grouped = column.members().stream().anyMatch(WholeNumberAmounts::isGrouped);
            column.members().stream()
                    .filter(amount -> (grouped && column.size() >= MIN_AMOUNTS) || isGrouped(amount))
                    .forEach(whole::add);
        }
        return whole;
    }

    private static boolean isGrouped(PrintedToken.NumberToken amount) {
        return GROUPED_DIGITS.matcher(amount.text()).find() && isWhole(amount);
    }

    private static boolean isWhole(PrintedToken.NumberToken amount) {
        return amount.value().precision() == PrintedDecimal.Precision.OTHER
                && amount.value().magnitude().scale() <= 0;
    }

    private static PrintedToken asAmount(PrintedToken.NumberToken number) {
        return number.with(number.value().with(PrintedDecimal.Precision.WHOLE));
    }
}
