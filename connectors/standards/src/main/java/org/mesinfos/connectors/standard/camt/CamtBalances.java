package org.mesinfos.connectors.standard.camt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankAccount;

/**
 * Mapping of the balances ({@code Bal}) that have a field: closing booked or interim booked, opening booked or
 * previously closed booked, closing available or interim available. Other balance types, and balances in another
 * currency than that of the account, stay in {@code additional}.
 */
final class CamtBalances {

    private static final List<String> CLOSING = List.of("CLBD", "ITBD");
    private static final List<String> OPENING = List.of("OPBD", "PRCD");
    private static final List<String> AVAILABLE = List.of("CLAV", "ITAV");

    private final CamtAccountStatement statement;
    private Optional<String> currency;

    private CamtBalances(CamtAccountStatement statement, Optional<String> currency) {
        this.statement = statement;
        this.currency = currency;
    }

    static void set(BankAccount account, CamtAccountStatement statement, Optional<String> currency)
            throws InvalidValueException {
        CamtBalances balances = new CamtBalances(statement, currency);
        Optional<TreeElement> closing = balances.last(CLOSING);
        if (closing.isPresent()) {
            account.setBalance(balances.take(closing.get()));
            CamtValues.date(closing.get().child("Dt"), "Bal/Dt").ifPresent(account::setBalanceDate);
        }
        Optional<TreeElement> opening = balances.first(OPENING);
        if (opening.isPresent()) {
            account.setInitialBalance(balances.take(opening.get()));
        }
        Optional<TreeElement> available = balances.last(AVAILABLE);
        if (available.isPresent()) {
            account.setAvailableBalance(balances.take(available.get()));
        }
        balances.currency.ifPresent(account::setCurrency);
    }

    private Optional<TreeElement> first(List<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> statement.elements().stream().filter(part -> isOfKind(part, kind)))
                .findFirst();
    }

    private Optional<TreeElement> last(List<String> kinds) {
        for (String kind : kinds) {
            List<TreeElement> found = statement.elements().stream()
                    .filter(part -> isOfKind(part, kind))
                    .toList();
            if (!found.isEmpty()) {
                return Optional.of(found.get(found.size() - 1));
            }
        }
        return Optional.empty();
    }

    private boolean isOfKind(TreeElement part, String kind) {
        return part.name().equals("Bal")
                && kindCode(part)
                        .filter(code -> code.value().strip().equals(kind))
                        .isPresent()
                && (currency.isEmpty() || CamtValues.currency(part.child("Amt")).equals(currency));
    }

    private static Optional<TreeElement> kindCode(TreeElement balance) {
        return balance.descendant("Tp", "CdOrPrtry", "Cd").or(() -> balance.descendant("Tp", "Cd"));
    }

    private BigDecimal take(TreeElement balance) throws InvalidValueException {
        Optional<TreeElement> element = balance.child("Amt");
        BigDecimal amount = CamtValues.amount(element, "Bal/Amt");
        element.ifPresent(CamtValues::claimAmount);
        if (currency.isEmpty()) {
            currency = CamtValues.currency(element);
        }
        kindCode(balance).ifPresent(TreeElement::claim);
        return CamtValues.isDebit(balance.child("CdtDbtInd"), "Bal/CdtDbtInd") ? amount.negate() : amount;
    }
}
