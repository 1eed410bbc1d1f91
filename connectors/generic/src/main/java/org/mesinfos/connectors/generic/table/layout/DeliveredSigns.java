package org.mesinfos.connectors.generic.table.layout;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.value.InferredNumberFormat;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Signs of the amounts in the columns of a table as they are delivered, and what they mean for debits and credits. Immutable.
 *
 * @param roles of the columns
 * @param numberFormat format of the amounts
 */
public record DeliveredSigns(RoleAssignment roles, InferredNumberFormat numberFormat) {

    /** Returns the signs of the amounts in a column other than zero. */
    public Set<Integer> of(TransactionColumnRole role) {
        return signs(role).filter(sign -> sign != 0).boxed().collect(Collectors.toSet());
    }

    /**
     * Returns whether all amounts in the column of credits are negative: they may be payments in the notation of charges, or
     * cancelled credits.
     */
    public boolean hasOnlyNegativeCredits() {
        return of(TransactionColumnRole.CREDIT).equals(Set.of(-1));
    }

    /** Returns whether most debits are negative, so that positive ones are reversed debits. Otherwise, negative ones are. */
    public boolean hasMinusOnDebits() {
        return hasSignedDebits() || signs(TransactionColumnRole.DEBIT).sum() < 0;
    }

    /** Returns whether debits beside credits have both signs: those with the rarer one may be reversed debits. */
    public boolean hasDebitsOfBothSigns() {
        return roles.has(TransactionColumnRole.CREDIT)
                && of(TransactionColumnRole.DEBIT).size() > 1;
    }

    /** Returns whether a column of debits contains all amounts with their signs, because there is none of credits. */
    public boolean hasSignedDebits() {
        return !roles.has(TransactionColumnRole.CREDIT)
                && of(TransactionColumnRole.DEBIT).contains(-1);
    }

    private IntStream signs(TransactionColumnRole role) {
        Function<String, Optional<BigDecimal>> parser = numberFormat.parser();
        return roles.find(role).stream()
                .flatMap(column -> column.nonEmptyValues().stream())
                .flatMap(value -> parser.apply(value).stream())
                .mapToInt(BigDecimal::signum);
    }
}
