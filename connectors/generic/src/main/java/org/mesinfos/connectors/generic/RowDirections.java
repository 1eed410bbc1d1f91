package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PhraseDictionary;

/**
 * Words in the rows of a table that state the direction of their amounts, such as those of fees and of wages.
 *
 * @param agreeing number of rows whose words agree with the signs of a layout
 * @param contrary number of rows whose words contradict them
 * @param decisive number of agreeing rows with words of the same direction for every owner of an account: a card payment
 *     is income for a shop, a fee is not
 */
public record RowDirections(int agreeing, int contrary, int decisive) {

    private static final PhraseDictionary WORDS = PhraseDictionary.load(RowDirections.class, "direction-words.txt");

    private static final List<TransactionColumnRole> TEXTS =
            List.of(TransactionColumnRole.KIND, TransactionColumnRole.LABEL, TransactionColumnRole.LABEL_DETAIL);

    /** Fewer rows may agree by chance. */
    private static final int MIN_AGREEING = 3;
    /** Fewer rows with words say nothing about the other rows of a list without signs. */
    private static final int MIN_AGREEING_WITHOUT_SIGNS = 5;
    /** One row in this many has words of a direction, at least, in a list of charges without signs. */
    private static final int ROWS_PER_WORD = 4;
    /** One row in this many may be an exception, such as the refund of a fee. */
    private static final int ROWS_PER_EXCEPTION = 10;

    /**
     * The words of a row and the sign of its amount.
     *
     * @param text in any form
     * @param sign -1, 0 or 1
     */
    public record SignedText(String text, int sign) {}

    /** Counts the rows whose words state a direction. */
    public static RowDirections of(List<SignedText> rows) {
        int agreeing = 0;
        int contrary = 0;
        int decisive = 0;
        for (SignedText row : rows) {
            String text = PhraseDictionary.normalise(row.text());
            boolean charged = has("charged", text);
            boolean incoming = has("incoming", text);
            if (row.sign() != 0 && (charged || has("outgoing", text)) != incoming) {
                boolean agrees = incoming == row.sign() > 0;
                agreeing += agrees ? 1 : 0;
                contrary += agrees ? 0 : 1;
                decisive += agrees && (charged || incoming) ? 1 : 0;
            }
        }
        return new RowDirections(agreeing, contrary, decisive);
    }

    /**
     * Returns whether words prove the signs of a layout. Reversed signs need a word that has the same
     * direction for every owner of an account, or the name of a card above the table.
     */
    static boolean prove(TransactionTableLayout layout) {
        List<Integer> signs = layout.amounts().stream()
                .map(amount -> amount.map(BigDecimal::signum).orElse(0))
                .toList();
        RowDirections found = of(IntStream.range(0, signs.size())
                .mapToObj(row -> new SignedText(text(layout, row), signs.get(row)))
                .toList());
        if (layout.signConvention() == SignConvention.AS_DELIVERED) {
            return found.agree();
        }
        return found.agree()
                && (found.isDecisive() || CardChargeDetector.hasCardCaption(layout.table()))
                && (signs.contains(1)
                        || CardChargeDetector.hasCharges(layout.withOppositeSigns())
                        || found.concernMost(layout));
    }

    /**
     * Returns whether words of one direction only are in so many rows of a layout that amounts without any sign are those
     * of a list of charges: in a list of both directions, words or a column would distinguish them.
     */
    private boolean concernMost(TransactionTableLayout layout) {
        return contrary == 0
                && agreeing >= MIN_AGREEING_WITHOUT_SIGNS
                && agreeing * ROWS_PER_WORD >= layout.rowCount()
                && layout.roles().columns().stream().noneMatch(RowDirections::mayBeDirections);
    }

    /** Returns whether a column has one of two values in each row. */
    private static boolean mayBeDirections(SampledColumn column) {
        return column.distinctValues().size() == 2
                && column.nonEmptyValues().size() == column.values().size();
    }

    /** Returns whether the words of at least three rows agree with the signs, with at most one exception in ten. */
    public boolean agree() {
        return agreeing >= MIN_AGREEING && contrary * ROWS_PER_EXCEPTION <= agreeing;
    }

    /** Returns whether a word has the same direction for every owner of an account. */
    public boolean isDecisive() {
        return decisive > 0;
    }

    private static String text(TransactionTableLayout layout, int row) {
        Stream<String> unnamed = layout.table().isNamed()
                ? Stream.empty()
                : layout.roles().unassigned().stream()
                        .filter(SampledColumn::isText)
                        .map(column -> column.values().get(row));
        return Stream.concat(TEXTS.stream().map(role -> layout.value(role, row)), unnamed)
                .collect(Collectors.joining(" / "));
    }

    private static boolean has(String concept, String text) {
        return WORDS.findWithin(concept, text).isPresent();
    }
}
