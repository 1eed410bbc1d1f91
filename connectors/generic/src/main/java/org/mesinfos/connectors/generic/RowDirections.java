package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PhraseDictionary;

/**
 * Words in the rows of a table that state the direction of their amounts, such as those of cash and of wages.
 *
 * @param agreeing number of rows whose words agree with the signs of a layout
 * @param incoming number of agreeing rows whose amounts enter the account
 * @param contrary number of rows whose words contradict them
 * @param decisive number of agreeing rows with words of the same direction for every owner of an account: a fee is income
 *     for a landlord and wages are expenses for an employer, but cash from a machine leaves every account
 * @param fees number of agreeing rows with a word of a fee
 * @param reversals number of rows with a word such as that of a refund, which may have either direction
 */
public record RowDirections(int agreeing, int incoming, int contrary, int decisive, int fees, int reversals) {

    private static final PhraseDictionary WORDS = PhraseDictionary.load(RowDirections.class, "direction-words.txt");

    private static final List<TransactionColumnRole> TEXTS =
            List.of(TransactionColumnRole.KIND, TransactionColumnRole.LABEL, TransactionColumnRole.LABEL_DETAIL);

    /** Fewer rows may agree by chance. */
    private static final int MIN_AGREEING = 3;
    /** Fewer rows are no list of charges without signs. */
    private static final int MIN_ROWS_WITHOUT_SIGNS = 5;
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
        int entering = 0;
        int contrary = 0;
        int decisive = 0;
        int fees = 0;
        int reversals = 0;
        for (SignedText row : rows) {
            String text = PhraseDictionary.normalise(row.text());
            boolean outgoing = has("charged", text) || has("fee", text) || has("outgoing", text);
            boolean incoming = has("received", text) || has("incoming", text);
            if (has("reversal", text)) {
                reversals++;
            } else if (row.sign() != 0 && outgoing != incoming) {
                boolean agrees = incoming == row.sign() > 0;
                agreeing += agrees ? 1 : 0;
                entering += agrees && incoming ? 1 : 0;
                contrary += agrees ? 0 : 1;
                decisive += agrees && (has("charged", text) || has("received", text)) ? 1 : 0;
                fees += agrees && has("fee", text) ? 1 : 0;
            }
        }
        return new RowDirections(agreeing, entering, contrary, decisive, fees, reversals);
    }

    /**
     * Returns whether words prove the signs of a layout. Reversed signs need a word that has the same direction for every
     * owner of an account, and mostly positive amounts that or a fee: a customer may pay the bill of a card by direct
     * debit. Without any sign, each row must have a word, unless the table is that of a card: a single credit among
     * charges would not be noticed.
     */
    static boolean prove(TransactionTableLayout layout) {
        List<Integer> signs = signs(layout);
        RowDirections found = of(layout, signs);
        if (!found.agree()) {
            return false;
        }
        return switch (layout.signConvention()) {
            case AS_DELIVERED ->
                found.isDecisive()
                        || found.fees > 0
                        || Collections.frequency(signs, 1) <= Collections.frequency(signs, -1);
            case REVERSED -> found.isDecisive() && (signs.contains(1) || found.areCharges(layout));
        };
    }

    /**
     * Returns whether words suggest the signs of a layout with amounts of both signs, in however few rows: none contradicts
     * them, and one has the same direction for every owner of an account. Signs as delivered may also be those of a fee, or
     * of an outgoing and an incoming amount.
     */
    static boolean suggest(TransactionTableLayout layout) {
        List<Integer> signs = signs(layout);
        RowDirections found = of(layout, signs);
        boolean both = found.incoming > 0 && found.incoming < found.agreeing;
        return found.contrary == 0
                && signs.contains(1)
                && signs.contains(-1)
                && (found.isDecisive()
                        || (layout.signConvention() == SignConvention.AS_DELIVERED && (found.fees > 0 || both)));
    }

    private static List<Integer> signs(TransactionTableLayout layout) {
        return layout.amounts().stream()
                .map(amount -> amount.map(BigDecimal::signum).orElse(0))
                .toList();
    }

    private static RowDirections of(TransactionTableLayout layout, List<Integer> signs) {
        return of(IntStream.range(0, signs.size())
                .mapToObj(row -> new SignedText(text(layout, row), signs.get(row)))
                .toList());
    }

    /** Returns whether rows without signs are charges: those of a card, or each with a word of that direction. */
    private boolean areCharges(TransactionTableLayout layout) {
        return contrary == 0
                && reversals == 0
                && (CardChargeDetector.hasCardCaption(layout.table())
                        || (agreeing >= MIN_ROWS_WITHOUT_SIGNS && agreeing == layout.rowCount()))
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
