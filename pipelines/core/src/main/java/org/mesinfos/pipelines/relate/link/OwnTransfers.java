package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.relate.movement.DerivedFacts;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.pipelines.relate.movement.Movements;
import org.mesinfos.pipelines.relate.movement.Words;

/**
 * Transfers between accounts of one person: a debit on one account and a credit of the same amount on another within
 * days. Amount and dates alone are weak evidence, because people transfer round amounts to each other. The account of
 * the other side, a common reference, a common name or words for saving are required for a strong link. Stateless.
 */
public final class OwnTransfers {

    static final String SOURCE = "own transfers 1";

    private static final int LATEST = 5;
    private static final int EARLIEST = -1;
    /** Limit if the amount is the only evidence. */
    private static final int LATEST_UNTOLD = 2;

    private static final int SHORTEST_NUMBER = 7;
    private static final int SHORTEST_IBAN = 15;

    private static final Set<String> SAVING = Set.of(
            "EPARGNE",
            "LIVRET",
            "LDD",
            "LDDS",
            "LEP",
            "PEL",
            "CEL",
            "INTERNE",
            "SAVINGS",
            "SAVING",
            "SPAREN",
            "SPARKONTO",
            "TAGESGELD",
            "UMBUCHUNG",
            "AHORRO",
            "RISPARMIO",
            "SPAARREKENING",
            "KONTOUEBERTRAG",
            "UEBERTRAG",
            "UBERTRAG",
            "GIROCONTO");

    private OwnTransfers() {}

    /** Adds a link for each debit and credit that are one transfer. */
    public static void find(Movements transactions, DerivedFacts facts) {
        if (transactions.lastDays().size() < 2) {
            return;
        }
        EqualAmounts.forEach(transactions, (debits, credits) -> {
            for (OneToOne.Match match : OneToOne.of(possible(debits, credits), debits.size(), credits.size())) {
                LinkNames.link(
                        facts,
                        debits.get(match.pair().left()).record(),
                        LinkNames.TRANSFER,
                        credits.get(match.pair().right()).record(),
                        LinkNames.TRANSFER,
                        SOURCE + ": " + match.pair().evidence(),
                        match.confidence());
            }
        });
    }

    private static List<Possible> possible(List<Movement> debits, List<Movement> credits) {
        List<Possible> candidates = new ArrayList<>();
        int from = 0;
        for (int left = 0; left < debits.size(); left++) {
            Movement debit = debits.get(left);
            while (from < credits.size() && credits.get(from).day() < debit.day() + EARLIEST) {
                from++;
            }
            for (int right = from;
                    right < credits.size() && credits.get(right).day() <= debit.day() + LATEST;
                    right++) {
                Movement credit = credits.get(right);
                double lag = credit.day() >= debit.day() ? credit.day() - debit.day() : 3;
                int at = left;
                int with = right;
                weigh(debit, credit, lag)
                        .ifPresent(evidence ->
                                candidates.add(
                                        new Possible(at, with, evidence.confidence(), lag, evidence.evidence())));
            }
        }
        return candidates;
    }

    private record Weight(double confidence, String evidence) {}

    private static Optional<Weight> weigh(Movement debit, Movement credit, double lag) {
        if (debit.account().equals(credit.account()) || Currencies.differ(debit, credit)) {
            return Optional.empty();
        }
        boolean names = isAccountOf(debit.counterpartyIban(), credit) || isAccountOf(credit.counterpartyIban(), debit);
        if (!names
                && (isElsewhere(debit.counterpartyIban(), credit) || isElsewhere(credit.counterpartyIban(), debit))) {
            return Optional.empty();
        }
        Optional<String> reference = Movement.reference(debit.record().getEndToEndId());
        boolean refers = reference.isPresent()
                && reference.equals(Movement.reference(credit.record().getEndToEndId()));
        if (names || refers) {
            return Optional.of(names ? new Weight(0.99, "account") : new Weight(0.98, "reference"));
        }
        return mayBeTransfer(debit) && mayBeTransfer(credit) ? byWords(debit, credit, lag) : Optional.empty();
    }

    private static Optional<Weight> byWords(Movement debit, Movement credit, double lag) {
        List<String> payee = whom(debit);
        List<String> payer = whom(credit);
        boolean known = !payee.isEmpty() && !payer.isEmpty();
        boolean common = Words.share(payee, payer) > 0.5 || Words.share(payer, payee) > 0.5;
        boolean saves = saves(debit);
        boolean saved = saves(credit);
        if (saves && (saved || common)) {
            return Optional.of(new Weight(0.95, "words"));
        }
        if (saves || (saved && (common || payee.isEmpty()))) {
            return Optional.of(new Weight(0.85, "words"));
        }
        if (common) {
            return Optional.of(new Weight(0.8, "name"));
        }
        return known || lag > LATEST_UNTOLD ? Optional.empty() : Optional.of(new Weight(0.55, "amount and day"));
    }

    /** Returns the words of the counterparty's name; otherwise the words of the label, except those for saving. */
    private static List<String> whom(Movement transaction) {
        List<String> words = transaction.name().isEmpty() ? transaction.label() : transaction.name();
        return words.stream()
                .filter(word -> Words.isTelling(word) && !SAVING.contains(word))
                .toList();
    }

    private static boolean saves(Movement transaction) {
        return transaction.words().stream().anyMatch(SAVING::contains);
    }

    private static boolean mayBeTransfer(Movement transaction) {
        return switch (transaction.instrument()) {
            case TRANSFER, OTHER -> true;
            case CARD, CASH, CHEQUE, DIRECT_DEBIT, LOAN, FEE -> false;
        };
    }

    /** Returns true if the IBAN denotes the account of the transaction. */
    private static boolean isAccountOf(Optional<String> iban, Movement transaction) {
        return iban.isPresent()
                && (iban.get().equals(transaction.account())
                        || (transaction.account().length() >= SHORTEST_NUMBER
                                && iban.get().contains(transaction.account())));
    }

    /**
     * Returns true if the IBAN and that of the transaction's account are both known, so that they are different
     * accounts.
     */
    private static boolean isElsewhere(Optional<String> iban, Movement transaction) {
        return iban.filter(OwnTransfers::isIban).isPresent() && isIban(transaction.account());
    }

    private static boolean isIban(String account) {
        return account.length() >= SHORTEST_IBAN
                && Character.isLetter(account.charAt(0))
                && Character.isLetter(account.charAt(1))
                && Character.isDigit(account.charAt(2))
                && Character.isDigit(account.charAt(3));
    }
}
