package org.mesinfos.pipelines.relate.recurrence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.PaymentMethodKind;
import org.mesinfos.pipelines.relate.transaction.TextWords;

/**
 * Grouping of the transactions of one account, currency and sign by counterparty: by mandate, otherwise creditor, IBAN, name or
 * label. A transaction with a weaker key joins the group of a stronger one if its name or label leads to only one such
 * group. Not thread-safe.
 */
final class CounterpartyGroups {

    /** Marks a name or label that leads to several stronger keys. */
    private static final String AMBIGUOUS = "";

    /** Accounts with amounts in several currencies. In others, a transaction without a currency is in that of the account. */
    private final Set<String> accountsOfSeveralCurrencies;

    private final Map<String, String> sharedKeys = new HashMap<>();
    private final Map<String, String> strongerKeys = new HashMap<>();
    private final Map<String, List<BookedTransaction>> groups = new HashMap<>();

    private record KeyedTransaction(BookedTransaction transaction, String key) {}

    private CounterpartyGroups(List<BookedTransaction> transactions) {
        this.accountsOfSeveralCurrencies = accountsOfSeveralCurrencies(transactions);
    }

    private static Set<String> accountsOfSeveralCurrencies(List<BookedTransaction> transactions) {
        Map<String, String> currencies = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (BookedTransaction transaction : transactions) {
            String currency = transaction.record().getCurrency();
            if (currency != null) {
                String known = currencies.putIfAbsent(transaction.account(), currency);
                if (known != null && !known.equals(currency)) {
                    several.add(transaction.account());
                }
            }
        }
        return several;
    }

    /**
     * Returns the groups, in no particular order.
     *
     * @param transactions in {@link BookedTransaction#ORDER}, which each group retains
     * @param excluded ids of transactions to exclude
     */
    static Collection<List<BookedTransaction>> of(List<BookedTransaction> transactions, Set<String> excluded) {
        CounterpartyGroups groups = new CounterpartyGroups(transactions);
        List<KeyedTransaction> named = new ArrayList<>(transactions.size());
        for (BookedTransaction transaction : transactions) {
            if (mayRecur(transaction) && !excluded.contains(transaction.id())) {
                groups.groupKey(transaction).ifPresent(key -> named.add(new KeyedTransaction(transaction, key)));
            }
        }
        for (KeyedTransaction keyed : named) {
            String key = groups.strongerKey(groups.strongerKey(keyed.key()));
            groups.groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(keyed.transaction());
        }
        return groups.groups.values();
    }

    private static boolean mayRecur(BookedTransaction transaction) {
        return transaction.paymentMethod() != PaymentMethodKind.CASH
                && transaction.paymentMethod() != PaymentMethodKind.CHEQUE
                && !Boolean.TRUE.equals(transaction.record().getReversal())
                && transaction.record().getReturnReason() == null;
    }

    private Optional<String> groupKey(BookedTransaction transaction) {
        String currency = accountsOfSeveralCurrencies.contains(transaction.account())
                ? "\n" + transaction.record().getCurrency()
                : "";
        String scope = transaction.account() + currency + (transaction.amount() < 0 ? "\n-" : "\n+");
        String label = label(transaction);
        String name = TextWords.key(transaction.name());
        Optional<String> labelled = label.isEmpty() ? Optional.empty() : Optional.of(shared(scope + "label " + label));
        Optional<String> known = name.isEmpty() ? Optional.empty() : Optional.of(shared(scope + "name " + name));
        Optional<String> identified = identifier(transaction).map(id -> shared(scope + "id " + id));
        addStronger(labelled, known);
        addStronger(labelled.filter(unused -> known.isEmpty()), identified);
        addStronger(known, identified);
        return identified.or(() -> known).or(() -> labelled);
    }

    /**
     * Returns the label key. Fees and loan instalments of the bank itself are identified by the whole label, because it
     * names no counterparty.
     */
    private static String label(BookedTransaction transaction) {
        String key = TextWords.key(transaction.label());
        boolean bank = transaction.paymentMethod() == PaymentMethodKind.FEE
                || transaction.paymentMethod() == PaymentMethodKind.LOAN;
        return key.isEmpty() && bank ? TextWords.withoutDigits(transaction.label()) : key;
    }

    /** Returns one instance for equal keys, because the transactions with one counterparty have the same. */
    private String shared(String key) {
        return sharedKeys.computeIfAbsent(key, unseen -> unseen);
    }

    private static Optional<String> identifier(BookedTransaction transaction) {
        return BookedTransaction.reference(transaction.record().getMandateId())
                .or(() -> BookedTransaction.reference(transaction.record().getCreditorId()))
                .or(transaction::counterpartyIban);
    }

    private void addStronger(Optional<String> weaker, Optional<String> better) {
        if (weaker.isPresent() && better.isPresent()) {
            strongerKeys.merge(weaker.get(), better.get(), (first, second) -> first.equals(second) ? first : AMBIGUOUS);
        }
    }

    private String strongerKey(String key) {
        String better = strongerKeys.getOrDefault(key, key);
        return better.equals(AMBIGUOUS) ? key : better;
    }
}
