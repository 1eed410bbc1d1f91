package org.mesinfos.connectors.generic.table.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Codes that state which balances are negative, such as {@code Dr} after those of an overdrawn account.
 *
 * @param column of the codes: that of the balances, or the one after it
 * @param values the code of each sampled row; "" if it has none
 * @param codes of negative and other balances
 */
public record BalanceSigns(SampledColumn column, List<String> values, DebitCreditCodes codes) {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Finds the codes beside the balances; empty if they have none. */
    static Optional<BalanceSigns> of(RoleAssignment roles) {
        return roles.find(TransactionColumnRole.BALANCE_AFTER)
                .flatMap(balance -> ofTexts(balance).or(() -> ofNextColumn(balance, roles)));
    }

    private static Optional<BalanceSigns> ofTexts(SampledColumn balance) {
        List<String> words =
                balance.values().stream().map(BalanceSigns::onlyWord).toList();
        return DebitCreditCodes.detect(new SampledColumn(balance.position(), balance.name(), words))
                .map(codes -> new BalanceSigns(balance, words, codes));
    }

    private static String onlyWord(String value) {
        Matcher word = WORD.matcher(value);
        String found = word.find() ? word.group() : "";
        return word.find() ? "" : found;
    }

    /** Returns the codes in the column after the balances, if the signs of the amounts are known without it. */
    private static Optional<BalanceSigns> ofNextColumn(SampledColumn balance, RoleAssignment roles) {
        Set<TransactionColumnRole> pair = Set.of(TransactionColumnRole.DEBIT, TransactionColumnRole.CREDIT);
        return Stream.concat(roles.unassigned().stream(), roles.find(TransactionColumnRole.KIND).stream())
                .filter(column -> column.position() == balance.position() + 1)
                .filter(column ->
                        roles.has(TransactionColumnRole.SIGN) || pair.stream().allMatch(roles::has))
                .filter(column -> column.name().isEmpty()
                        || TransactionHeaderVocabulary.TABLE
                                .match(column.headerName(), TransactionColumnRole.SIGN)
                                .isPresent())
                .flatMap(column ->
                        DebitCreditCodes.detect(column)
                                .map(codes -> new BalanceSigns(column, column.values(), codes))
                                .stream())
                .findFirst();
    }

    boolean isNegative(int row) {
        return codes.isOutgoing(values.get(row));
    }
}
