package org.mesinfos.connectors.generic.table.sign;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.layout.SignConvention;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.RowDirections;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Words in the rows of a table, compared with the signs of a layout.
 *
 * @param layout of the table
 * @param signs of the amounts, by row
 * @param rows whose words state a direction
 */
public record TableDirections(TransactionTableLayout layout, List<Integer> signs, RowDirections rows) {

    private static final List<TransactionColumnRole> TEXTS =
            List.of(TransactionColumnRole.KIND, TransactionColumnRole.LABEL, TransactionColumnRole.LABEL_DETAIL);

    /** Fewer rows are no list of charges without signs. */
    private static final int MIN_ROWS_WITHOUT_SIGNS = 5;

    public static TableDirections of(TransactionTableLayout layout) {
        List<Integer> signs = layout.amounts().stream()
                .map(amount -> amount.map(BigDecimal::signum).orElse(0))
                .toList();
        List<RowDirections.SignedText> texts = IntStream.range(0, signs.size())
                .mapToObj(row -> new RowDirections.SignedText(text(layout, row), signs.get(row)))
                .toList();
        return new TableDirections(
                layout,
                signs,
                CardChargeDetector.isOfACard(layout) ? RowDirections.ofCard(texts) : RowDirections.of(texts));
    }

    /**
     * Returns whether words prove the signs. Reversed signs need a word that has the same direction for every owner of an
     * account, and mostly positive amounts that or a fee: a customer may pay the bill of a card by direct debit. Without any
     * sign, each row must have a word, unless the table is that of a card: a single credit among charges would not be
     * noticed.
     */
    public boolean prove() {
        if (!rows.agree()) {
            return false;
        }
        return switch (layout.signConvention()) {
            case AS_DELIVERED ->
                rows.isDecisive()
                        || rows.fees() > 0
                        || Collections.frequency(signs, 1) <= Collections.frequency(signs, -1);
            case REVERSED, OWED -> rows.isDecisive() && (signs.contains(1) || areCharges());
        };
    }

    /** Returns whether words agree with the signs, and one has the same direction for every owner of an account. */
    public boolean areOfAnAccount() {
        return rows.agree() && rows.isDecisive();
    }

    /**
     * Returns whether words suggest the signs, where amounts have both, in however few rows: none contradicts them, and one has
     * the same direction for every owner of an account. Signs as delivered may also be those of a fee, or of an outgoing and an
     * incoming amount.
     */
    public boolean suggest() {
        boolean both = rows.incoming() > 0 && rows.incoming() < rows.agreeing();
        return rows.contrary() == 0
                && signs.contains(1)
                && signs.contains(-1)
                && (rows.isDecisive()
                        || (layout.signConvention() == SignConvention.AS_DELIVERED && (rows.fees() > 0 || both)));
    }

    /** Returns whether rows without signs are charges: those of a card, or each with a word of that direction. */
    private boolean areCharges() {
        return rows.contrary() == 0
                && rows.reversals() == 0
                && (CardChargeDetector.hasCardCaption(layout.table())
                        || (rows.agreeing() >= MIN_ROWS_WITHOUT_SIGNS && rows.agreeing() == layout.rowCount()))
                && layout.roles().columns().stream().noneMatch(TableDirections::mayBeDirections);
    }

    /** Returns whether a column has one of two values in each row. */
    private static boolean mayBeDirections(SampledColumn column) {
        return column.distinctValues().size() == 2 && column.isInEveryRow();
    }

    private static String text(TransactionTableLayout layout, int row) {
        Stream<String> unnamed = layout.table().isNamed()
                ? Stream.empty()
                : layout.roles().unassigned().stream()
                        .filter(SampledColumn::isText)
                        .map(column -> column.values().get(row));
        Stream<TransactionColumnRole> roles = layout.roles().has(TransactionColumnRole.LABEL)
                ? TEXTS.stream()
                : Stream.concat(TEXTS.stream(), Stream.of(TransactionColumnRole.COUNTERPARTY_NAME));
        return Stream.concat(roles.map(role -> layout.value(role, row)), unnamed)
                .collect(Collectors.joining(" / "));
    }
}
