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

/** Amounts of currencies without cents: whole numbers that share an edge with some that are written in groups of thousands. */
final class WholeAmounts {

    private static final Pattern IN_GROUPS =
            Pattern.compile("(?<!\\d)\\d{1,3}(?:[ \\u00a0\\u202f.,'’]\\d{3})+(?![\\d.,])");
    /** Points between amounts of one column. */
    private static final double TOLERANCE = 3;

    private static final int FEWEST = 3;
    /** So many whole amounts stand in a document of them for each with cents, which stands in a text. */
    private static final int MOSTLY = 5;

    private WholeAmounts() {}

    /** The lines of a document whose whole numbers are amounts; empty when its amounts have cents, or are told by their currency. */
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
