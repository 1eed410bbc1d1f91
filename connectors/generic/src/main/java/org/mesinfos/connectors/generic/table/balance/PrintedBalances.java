package org.mesinfos.connectors.generic.table.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.print.PhraseDictionary;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.sample.TransactionRows;
import org.mesinfos.connectors.generic.table.value.InferredNumberFormat;

/** Check that the opening balance and all amounts lead to the closing balance, both in lines outside the table. */
public final class PrintedBalances {

    private static final PhraseDictionary WORDS = StatementVocabulary.DICTIONARY;

    /** Fewer amounts may add up by chance. */
    private static final int MIN_AMOUNTS = 3;

    private static final Pattern NUMBER_AT_END =
            Pattern.compile("(?<![\\d.,])([-+(]?\\d(?:[\\d.,' \\u00a0\\u202f]*\\d)?[-)]?)\\P{N}{0,4}$");

    private PrintedBalances() {}

    /** Returns whether the balances follow from the amounts of a layout, and not from those with the opposite sign. */
    public static boolean prove(TransactionTableLayout layout) {
        return nonZeroAmounts(layout) >= MIN_AMOUNTS && agree(layout);
    }

    /** Returns whether the balances follow from the amounts, however few, and not from those with the opposite sign. */
    public static boolean agree(TransactionTableLayout layout) {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        Optional<BigDecimal> opening = only(layout, "opening");
        Optional<BigDecimal> closing = only(layout, "closing");
        if (opening.isEmpty() || closing.isEmpty() || amounts.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        BigDecimal sum = amounts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() != 0 && opening.get().add(sum).compareTo(closing.get()) == 0;
    }

    private static long nonZeroAmounts(TransactionTableLayout layout) {
        return layout.amounts().stream()
                .flatMap(Optional::stream)
                .filter(amount -> amount.signum() != 0)
                .count();
    }

    /** Returns the balance of a kind; empty if no line states it or two lines differ. */
    private static Optional<BigDecimal> only(TransactionTableLayout layout, String kind) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        Set<BigDecimal> found = new TreeSet<>();
        Stream.concat(
                        layout.table().preamble().stream(),
                        layout.table().rows().stream().filter(row -> !TransactionRows.isTransaction(row)))
                .forEach(line -> balance(line, kind, parser).ifPresent(found::add));
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Returns the number after the name of a balance: at the end of its cell, otherwise in the next filled cell. */
    private static Optional<BigDecimal> balance(
            CsvGrid.Line line, String kind, Function<String, Optional<BigDecimal>> parser) {
        List<String> cells =
                line.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        for (int at = 0; at < cells.size(); at++) {
            if (WORDS.findPrefix(kind, PhraseDictionary.normalise(cells.get(at)))
                    .isPresent()) {
                boolean beside = at + 1 < cells.size() && InferredNumberFormat.looksLikeAmount(cells.get(at + 1));
                Matcher number = NUMBER_AT_END.matcher(cells.get(beside ? at + 1 : at));
                return number.find() ? parser.apply(number.group(1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
