package org.mesinfos.connectors.generic.table.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Computation of the signed amounts of the sampled transactions, with the fees that are charged in addition. */
final class SignedAmounts {

    private final TransactionTableLayout layout;
    private final Function<String, Optional<BigDecimal>> parser;
    private final UnaryOperator<BigDecimal> debits;

    SignedAmounts(TransactionTableLayout layout) {
        this.layout = layout;
        this.parser = layout.numberFormat().parser();
        this.debits = layout.deliveredSigns().hasMinusOnDebits() ? amount -> amount : BigDecimal::negate;
    }

    /** Returns the amounts in file order; empty where one cannot be parsed. Unmodifiable. */
    List<Optional<BigDecimal>> toList() {
        List<Optional<BigDecimal>> signed = new ArrayList<>();
        for (int row = 0; row < layout.rowCount(); row++) {
            Optional<BigDecimal> amount = withFee(row, amount(row));
            signed.add(layout.signConvention() == SignConvention.REVERSED ? amount.map(BigDecimal::negate) : amount);
        }
        return List.copyOf(signed);
    }

    private Optional<BigDecimal> withFee(int row, Optional<BigDecimal> amount) {
        if (layout.feeConvention() == FeeConvention.APART) {
            return amount;
        }
        return parse(TransactionColumnRole.FEES, row)
                .map(fee -> layout.feeConvention().total(amount.orElse(BigDecimal.ZERO), fee))
                .or(() -> amount);
    }

    private Optional<BigDecimal> amount(int row) {
        if (layout.roles().has(TransactionColumnRole.AMOUNT)) {
            Optional<BigDecimal> amount = parse(TransactionColumnRole.AMOUNT, row);
            return layout.signCodes().filter(codes -> isOutgoing(codes, row)).isPresent()
                    ? amount.map(BigDecimal::negate)
                    : amount;
        }
        return parse(TransactionColumnRole.DEBIT, row)
                .filter(debit -> debit.signum() != 0)
                .map(debits)
                .or(() -> parse(TransactionColumnRole.CREDIT, row)
                        .map(credit -> layout.signConvention() == SignConvention.OWED ? credit.negate() : credit));
    }

    private boolean isOutgoing(DebitCreditCodes codes, int row) {
        return layout.roles().has(TransactionColumnRole.SIGN)
                ? codes.isOutgoing(layout.value(TransactionColumnRole.SIGN, row))
                : codes.endsWithOutgoingCode(layout.value(TransactionColumnRole.AMOUNT, row));
    }

    private Optional<BigDecimal> parse(TransactionColumnRole role, int row) {
        return parser.apply(layout.value(role, row));
    }
}
