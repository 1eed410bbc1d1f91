package org.mesinfos.connectors.generic.table.role;

import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.value.CurrencyColumn;
import org.mesinfos.connectors.generic.table.value.Dashes;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Comparison of the values of a column with those that a role requires, whatever the name of the column. */
final class RoleFit {

    private RoleFit() {}

    static boolean fits(TransactionColumnRole role, SampledColumn column) {
        return switch (role.valueType()) {
            case DATE -> column.dateFormat().isPresent();
            case AMOUNT -> fitsAmount(role, column);
            case SIGN -> DebitCreditCodes.detect(column).isPresent();
            case CURRENCY ->
                (column.isCurrency() || CurrencyColumn.isBesideAssets(column))
                        && (role == TransactionColumnRole.ORIGINAL_CURRENCY || column.isInEveryRow());
            case ACCOUNT -> !column.isEmpty() && column.isAccount() && !column.isCurrency() && !isNamedAmount(column);
            case REFERENCE -> column.isReference();
            case TEXT -> fitsText(role, column);
        };
    }

    private static boolean isNamedAmount(SampledColumn column) {
        return column.isAmount()
                && column.hasDecimals()
                && TransactionHeaderVocabulary.TABLE
                        .match(column.headerName(), TransactionColumnRole.AMOUNT)
                        .isPresent();
    }

    private static boolean fitsAmount(TransactionColumnRole role, SampledColumn column) {
        boolean nothing = role == TransactionColumnRole.AMOUNT && column.isZero();
        boolean unused = column.isEmpty() || Dashes.areAllOf(column.distinctValues());
        return (column.isAmount() && !nothing) || (unused && isDebitOrCredit(role));
    }

    private static boolean fitsText(TransactionColumnRole role, SampledColumn column) {
        return switch (role) {
            case LABEL -> column.isText();
            case COUNTERPARTY_NAME -> column.isText() && !column.isIban() && !column.isBic();
            case BANK_REFERENCE, CHEQUE_NUMBER -> !column.isEmpty() && !column.isProse();
            default -> !column.isEmpty();
        };
    }

    private static boolean isDebitOrCredit(TransactionColumnRole role) {
        return role == TransactionColumnRole.DEBIT || role == TransactionColumnRole.CREDIT;
    }
}
