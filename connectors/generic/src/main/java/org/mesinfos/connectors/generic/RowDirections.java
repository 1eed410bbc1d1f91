package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
record RowDirections(int agreeing, int contrary, int decisive) {

    private static final PhraseDictionary WORDS = PhraseDictionary.load(RowDirections.class, "direction-words.txt");

    private static final List<TransactionColumnRole> TEXTS =
            List.of(TransactionColumnRole.KIND, TransactionColumnRole.LABEL, TransactionColumnRole.LABEL_DETAIL);

    /** Fewer rows may agree by chance. */
    private static final int MIN_AGREEING = 3;
    /** One row in this many may be an exception, such as the refund of a fee. */
    private static final int ROWS_PER_EXCEPTION = 10;

    /** Counts the rows of a layout whose words state a direction. */
    static RowDirections of(TransactionTableLayout layout) {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        int agreeing = 0;
        int contrary = 0;
        int decisive = 0;
        for (int row = 0; row < amounts.size(); row++) {
            int sign = amounts.get(row).map(BigDecimal::signum).orElse(0);
            String text = text(layout, row);
            boolean charged = has("charged", text);
            boolean incoming = has("incoming", text);
            if (sign != 0 && (charged || has("outgoing", text)) != incoming) {
                boolean agrees = incoming == sign > 0;
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
        RowDirections found = of(layout);
        return found.agreeing >= MIN_AGREEING
                && found.contrary * ROWS_PER_EXCEPTION <= found.agreeing
                && (found.decisive > 0 || layout.signConvention() == SignConvention.AS_DELIVERED);
    }

    private static String text(TransactionTableLayout layout, int row) {
        return TEXTS.stream()
                .map(role -> layout.value(role, row))
                .flatMap(text -> Stream.of(PhraseDictionary.normalise(text)))
                .collect(Collectors.joining(" / "));
    }

    private static boolean has(String concept, String text) {
        return WORDS.findWithin(concept, text).isPresent();
    }
}
