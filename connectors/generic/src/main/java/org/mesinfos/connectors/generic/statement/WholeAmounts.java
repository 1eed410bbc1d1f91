package org.mesinfos.connectors.generic.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * Detector of amounts of currencies without decimals: whole numbers that share an edge with numbers written with
 * thousands separators.
 */
final class WholeAmounts {

    private static final Pattern IN_GROUPS =
            Pattern.compile("(?<!\\d)\\d{1,3}(?:[ \\u00a0\\u202f.,'’]\\d{3})+(?![\\d.,])");
    /** Maximum distance between amounts of one column, in points. */
    private static final double TOLERANCE = 3;

    private static final int FEWEST = 3;
    /** Minimum ratio of whole amounts to amounts with decimals, which may occur in texts. */
    private static final int MOSTLY = 5;

    private WholeAmounts() {}

    /**
     * Returns the lines of a document with whole numbers interpreted as amounts; empty if its amounts have decimals or
     * are identified by their currency.
     */
    static Optional<List<PrintedLine>> told(List<PrintedLine> lines) {
        List<Piece.Amount> numbers = lines.stream()
                .flatMap(line -> line.pieces().stream())
                .flatMap(piece -> piece instanceof Piece.Amount amount ? Stream.of(amount) : Stream.empty())
                .toList();
        long cents = numbers.stream()
                .filter(amount -> amount.value().precision() == PrintedMoney.Precision.CENTS)
                .filter(amount -> amount.day().isEmpty())
                .count();
        long groups = numbers.stream().filter(WholeAmounts::isInGroups).count();
        if (groups < FEWEST || cents * MOSTLY > groups) {
            return Optional.empty();
        }
        Set<Piece> whole = whole(numbers.stream().filter(WholeAmounts::isWhole).toList());
        return Optional.of(lines.stream()
                .map(line -> line.with(line.pieces().stream()
                        .map(piece -> whole.contains(piece) ? amount((Piece.Amount) piece) : piece)
                        .toList()))
                .toList());
    }

    private static Set<Piece> whole(List<Piece.Amount> numbers) {
        Set<Piece> whole = new HashSet<>();
        for (Clusters.Cluster<Piece.Amount> column : Clusters.of(numbers, Piece.Amount::edge, TOLERANCE)) {
            boolean grouped = column.members().stream().anyMatch(WholeAmounts::isInGroups);
            column.members().stream()
                    .filter(amount -> (grouped && column.size() >= FEWEST) || isInGroups(amount))
                    .forEach(whole::add);
        }
        return whole;
    }

    private static boolean isInGroups(Piece.Amount amount) {
        return IN_GROUPS.matcher(amount.text()).find() && isWhole(amount);
    }

    private static boolean isWhole(Piece.Amount amount) {
        return amount.value().precision() == PrintedMoney.Precision.OTHER
                && amount.value().magnitude().scale() <= 0;
    }

    private static Piece amount(Piece.Amount number) {
        return number.with(number.value().with(PrintedMoney.Precision.WHOLE));
    }
}
