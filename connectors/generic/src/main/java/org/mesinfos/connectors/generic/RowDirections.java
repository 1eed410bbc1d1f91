package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
     * direction for every owner of an account.
     */
    static boolean prove(TransactionTableLayout layout) {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        RowDirections found = of(IntStream.range(0, amounts.size())
                .mapToObj(row -> new SignedText(
                        text(layout, row),
                        amounts.get(row).map(BigDecimal::signum).orElse(0)))
                .toList());
        return found.agree() && (found.isDecisive() || layout.signConvention() == SignConvention.AS_DELIVERED);
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
        return TEXTS.stream().map(role -> layout.value(role, row)).collect(Collectors.joining(" / "));
    }

    private static boolean has(String concept, String text) {
        return WORDS.findWithin(concept, text).isPresent();
    }
}
