package org.mesinfos.connectors.generic.table.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.value.InferredNumberFormat;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Inferred representation of the signs of amounts.
 *
 * @param codes from the sign column or after the amounts; empty if the amounts are signed
 * @param signConvention sign convention of the amounts
 * @param feeConvention treatment of fees in a column of their own
 */
public record SignInference(
        Optional<DebitCreditCodes> codes, SignConvention signConvention, FeeConvention feeConvention) {

    private static final SignInference SIGNED_AMOUNTS =
            new SignInference(Optional.empty(), SignConvention.AS_DELIVERED);
    private static final SignInference REVERSED_SIGNED_AMOUNTS =
            new SignInference(Optional.empty(), SignConvention.REVERSED);

    /** Creates the representation of amounts without fees in a column of their own. */
    public SignInference(Optional<DebitCreditCodes> codes, SignConvention signConvention) {
        this(codes, signConvention, FeeConvention.APART);
    }

    /** Number of rows by the direction of the code and the sign of the amount. */
    private record Agreement(int outgoingNegative, int outgoingPositive, int incomingNegative, int incomingPositive) {

        /** Returns whether outgoing amounts have a sign, so that the codes only repeat it and must not be applied again. */
        boolean hasSigns() {
            return outgoingNegative > 0;
        }

        /**
         * Returns whether every outgoing amount is positive and every incoming one is negative: the amounts are owed.
         */
        boolean isReversed() {
            return incomingNegative > 0 && outgoingPositive > 0 && outgoingNegative == 0 && incomingPositive == 0;
        }
    }

    /**
     * Infers the signs from the sign column or from texts next to the amounts, and releases roles that turn out to be
     * wrong.
     */
    public static SignInference infer(RoleAssignment roles, InferredNumberFormat numbers) {
        Optional<DebitCreditCodes> column = roles.find(TransactionColumnRole.SIGN)
                .flatMap(sign -> DebitCreditCodes.detectCreditMarks(sign).or(() -> DebitCreditCodes.detect(sign)));
        if (column.isEmpty()) {
            return roles.has(TransactionColumnRole.SIGN) ? SIGNED_AMOUNTS : fromAdjacentCodes(roles);
        }
        if (roles.find(TransactionColumnRole.AMOUNT).isEmpty() || isConstantWithSignedAmounts(roles, numbers)) {
            return ignoringCodes(roles, SIGNED_AMOUNTS);
        }
        Agreement agreement = agreement(roles, numbers, column.get());
        if (agreement.isReversed()) {
            return ignoringCodes(roles, REVERSED_SIGNED_AMOUNTS);
        }
        return agreement.hasSigns()
                ? ignoringCodes(roles, SIGNED_AMOUNTS)
                : new SignInference(column, SignConvention.AS_DELIVERED);
    }

    private static SignInference ignoringCodes(RoleAssignment roles, SignInference signed) {
        roles.release(TransactionColumnRole.SIGN);
        return signed.signConvention == SignConvention.REVERSED ? signed : fromAdjacentCodes(roles);
    }

    /**
     * Returns the signs for marks such as {@code 12.30 DR}. If both codes occur in a single debit or credit column,
     * that column contains all amounts.
     */
    private static SignInference fromAdjacentCodes(RoleAssignment roles) {
        Optional<DebitCreditCodes> beside = DebitCreditCodes.detectInAdjacentTexts(textsBesideAmounts(roles));
        if (beside.isPresent() && !roles.has(TransactionColumnRole.AMOUNT)) {
            List<TransactionColumnRole> columns =
                    List.of(TransactionColumnRole.DEBIT, TransactionColumnRole.CREDIT).stream()
                            .filter(role -> roles.find(role)
                                    .filter(column -> !column.isEmpty())
                                    .isPresent())
                            .toList();
            if (columns.size() == 1) {
                roles.move(columns.get(0), TransactionColumnRole.AMOUNT);
                roles.release(TransactionColumnRole.DEBIT);
                roles.release(TransactionColumnRole.CREDIT);
            }
        }
        return roles.has(TransactionColumnRole.AMOUNT)
                ? new SignInference(beside, SignConvention.AS_DELIVERED)
                : SIGNED_AMOUNTS;
    }

    private static List<String> textsBesideAmounts(RoleAssignment roles) {
        return InferredNumberFormat.infer(TransactionColumnRole.AMOUNTS.stream()
                        .flatMap(role -> roles.find(role).stream())
                        .flatMap(column -> column.nonEmptyValues().stream())
                        .toList())
                .strippedTexts();
    }

    /** Returns whether all rows have the same code although some amounts are negative. */
    private static boolean isConstantWithSignedAmounts(RoleAssignment roles, InferredNumberFormat numbers) {
        Function<String, Optional<BigDecimal>> parser = numbers.parser();
        return roles.find(TransactionColumnRole.SIGN)
                                .orElseThrow()
                                .distinctValues()
                                .size()
                        == 1
                && roles.find(TransactionColumnRole.AMOUNT).orElseThrow().nonEmptyValues().stream()
                        .flatMap(value -> parser.apply(value).stream())
                        .anyMatch(amount -> amount.signum() < 0);
    }

    private static Agreement agreement(RoleAssignment roles, InferredNumberFormat numbers, DebitCreditCodes sign) {
        Function<String, Optional<BigDecimal>> parser = numbers.parser();
        List<String> codes =
                roles.find(TransactionColumnRole.SIGN).orElseThrow().values();
        List<String> amounts =
                roles.find(TransactionColumnRole.AMOUNT).orElseThrow().values();
        int[] outgoing = new int[2];
        int[] incoming = new int[2];
        for (int row = 0; row < codes.size(); row++) {
            int signum = parser.apply(amounts.get(row)).map(BigDecimal::signum).orElse(0);
            if (signum != 0 && !codes.get(row).isEmpty()) {
                (sign.isOutgoing(codes.get(row)) ? outgoing : incoming)[signum < 0 ? 0 : 1]++;
            }
        }
        return new Agreement(outgoing[0], outgoing[1], incoming[0], incoming[1]);
    }
}
