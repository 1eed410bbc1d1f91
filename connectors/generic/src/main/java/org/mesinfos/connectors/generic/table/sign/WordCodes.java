package org.mesinfos.connectors.generic.table.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.RowDirections;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Types of transactions that are codes of debits and credits by their words, such as <i>Deposit</i> and <i>Market buy</i>, beside
 * amounts without signs and balances.
 */
public final class WordCodes {

    private WordCodes() {}

    /**
     * Returns the layout with the types as codes, if each of them states a direction, both directions occur, and one type has the
     * same direction for every owner of an account.
     */
    public static Optional<TransactionTableLayout> find(TransactionTableLayout layout) {
        boolean isUnsigned = !layout.roles().has(TransactionColumnRole.BALANCE_AFTER)
                && layout.deliveredSigns().of(TransactionColumnRole.AMOUNT).equals(Set.of(1));
        return isUnsigned
                ? Stream.of(TransactionColumnRole.SIGN, TransactionColumnRole.KIND)
                        .flatMap(role -> layout.roles().find(role).stream())
                        .findFirst()
                        .filter(types -> !types.values().contains(""))
                        .flatMap(types -> codes(types).map(codes -> layout.withCodes(types, codes)))
                : Optional.empty();
    }

    private static Optional<DebitCreditCodes> codes(SampledColumn kind) {
        List<String> outgoing = new ArrayList<>();
        List<String> incoming = new ArrayList<>();
        boolean decisive = false;
        for (String text : kind.distinctValues()) {
            RowDirections in = RowDirections.of(List.of(new RowDirections.SignedText(text, 1)));
            RowDirections out = RowDirections.of(List.of(new RowDirections.SignedText(text, -1)));
            if (in.agreeing() == out.agreeing()) {
                return Optional.empty();
            }
            (in.agreeing() > 0 ? incoming : outgoing).add(text);
            decisive |= in.isDecisive() || out.isDecisive();
        }
        return decisive && !outgoing.isEmpty() && !incoming.isEmpty()
                ? Optional.of(new DebitCreditCodes(outgoing, incoming))
                : Optional.empty();
    }
}
