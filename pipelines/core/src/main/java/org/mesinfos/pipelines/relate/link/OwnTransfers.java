package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.pipelines.relate.transaction.TextWords;

/**
 * Transfers between accounts of one person: a debit on one account and a credit of the same amount on another within
 * days. Amount and dates alone are weak evidence, because people transfer round amounts to each other. The account of
 * the other side, a common reference, a common name or words for saving are required for a strong link. Stateless.
 */
public final class OwnTransfers {

    static final String SOURCE = "own transfers 1";

    private static final int MAX_LAG_DAYS = 5;
    private static final int MIN_LAG_DAYS = -1;
    /** Limit if the amount is the only evidence. */
    private static final int MAX_LAG_DAYS_WITHOUT_EVIDENCE = 2;

    private static final int MIN_IBAN_LENGTH = 15;

    private static final Set<String> SAVINGS_WORDS = Set.of(
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
    public static void find(BookedTransactions transactions, DerivedFacts facts) {
        if (transactions.lastDays().size() < 2) {
            return;
        }
        OppositeAmounts.forEach(transactions, (debits, credits) -> {
            for (OneToOneMatching.Match match :
                    OneToOneMatching.of(candidates(debits, credits), debits.size(), credits.size())) {
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

    private static List<LinkCandidate> candidates(List<BookedTransaction> debits, List<BookedTransaction> credits) {
        List<LinkCandidate> candidates = new ArrayList<>();
        NearbyTransactions nearby = new NearbyTransactions(
                credits, credit -> keys(credit, credit.accountName(), credit.counterpartyIban()));
        int firstOfDay = 0;
        for (int left = 0; left < debits.size(); left++) {
            BookedTransaction debit = debits.get(left);
            long day = debit.day();
            firstOfDay = debits.get(firstOfDay).day() < day ? left : firstOfDay;
            List<String> keys = keys(debit, debit.counterpartyIban().orElse(""), Optional.of(debit.accountName()));
            for (int right : nearby.near(day + MIN_LAG_DAYS, day, day + MAX_LAG_DAYS, left - firstOfDay, keys)) {
                BookedTransaction credit = credits.get(right);
                double lag = credit.day() >= day ? credit.day() - day : 3;
                int at = left;
                evidence(debit, credit, lag)
                        .ifPresent(evidence -> candidates.add(
                                new LinkCandidate(at, right, evidence.confidence(), lag, evidence.description())));
            }
        }
        return candidates;
    }

    /** Returns keys by which both sides of a transfer refer to each other. */
    private static List<String> keys(BookedTransaction transaction, String receiver, Optional<String> sender) {
        List<String> keys = new ArrayList<>();
        keys.add("to " + receiver);
        sender.ifPresent(account -> keys.add("from " + account));
        BookedTransaction.reference(transaction.record().getEndToEndId())
                .ifPresent(reference -> keys.add("reference " + reference));
        return keys;
    }

    private record TransferEvidence(double confidence, String description) {}

    private static Optional<TransferEvidence> evidence(BookedTransaction debit, BookedTransaction credit, double lag) {
        if (debit.accountName().equals(credit.accountName()) || CurrencyComparison.differ(debit, credit)) {
            return Optional.empty();
        }
        boolean names = isAccountOf(debit.counterpartyIban(), credit) || isAccountOf(credit.counterpartyIban(), debit);
        if (!names
                && (isOtherAccount(debit.counterpartyIban(), credit)
                        || isOtherAccount(credit.counterpartyIban(), debit))) {
            return Optional.empty();
        }
        Optional<String> reference = BookedTransaction.reference(debit.record().getEndToEndId());
        boolean refers = reference.isPresent()
                && reference.equals(BookedTransaction.reference(credit.record().getEndToEndId()));
        if (names || refers) {
            return Optional.of(names ? new TransferEvidence(0.99, "account") : new TransferEvidence(0.98, "reference"));
        }
        return mayBeTransfer(debit) && mayBeTransfer(credit) ? byWords(debit, credit, lag) : Optional.empty();
    }

    private static Optional<TransferEvidence> byWords(BookedTransaction debit, BookedTransaction credit, double lag) {
        List<String> payee = counterpartyWords(debit);
        List<String> payer = counterpartyWords(credit);
        boolean known = !payee.isEmpty() && !payer.isEmpty();
        boolean common = TextWords.coverage(payee, payer) > 0.5 || TextWords.coverage(payer, payee) > 0.5;
        boolean saves = mentionsSavings(debit);
        boolean saved = mentionsSavings(credit);
        if (saves && (saved || common)) {
            return Optional.of(new TransferEvidence(0.95, "words"));
        }
        if (saves || (saved && (common || payee.isEmpty()))) {
            return Optional.of(new TransferEvidence(0.85, "words"));
        }
        if (common) {
            return Optional.of(new TransferEvidence(0.8, "name"));
        }
        return known || lag > MAX_LAG_DAYS_WITHOUT_EVIDENCE
                ? Optional.empty()
                : Optional.of(new TransferEvidence(0.55, "amount and day"));
    }

    /** Returns the words of the counterparty's name; otherwise the words of the label, except those for saving. */
    private static List<String> counterpartyWords(BookedTransaction transaction) {
        List<String> words = transaction.name().isEmpty() ? transaction.label() : transaction.name();
        return words.stream()
                .filter(word -> TextWords.isDistinctive(word) && !SAVINGS_WORDS.contains(word))
                .toList();
    }

    private static boolean mentionsSavings(BookedTransaction transaction) {
        return transaction.words().stream().anyMatch(SAVINGS_WORDS::contains);
    }

    private static boolean mayBeTransfer(BookedTransaction transaction) {
        return switch (transaction.paymentMethod()) {
            case TRANSFER, OTHER -> true;
            case CARD, CASH, CHEQUE, DIRECT_DEBIT, LOAN, FEE -> false;
        };
    }

    /** Returns true if the IBAN denotes the account of the transaction. */
    private static boolean isAccountOf(Optional<String> iban, BookedTransaction transaction) {
        return iban.isPresent() && iban.get().equals(transaction.accountName());
    }

    /**
     * Returns true if the IBAN and that of the transaction's account are both known, so that they are different
     * accounts.
     */
    private static boolean isOtherAccount(Optional<String> iban, BookedTransaction transaction) {
        return iban.filter(OwnTransfers::isIban).isPresent() && isIban(transaction.accountName());
    }

    private static boolean isIban(String account) {
        return account.length() >= MIN_IBAN_LENGTH
                && Character.isLetter(account.charAt(0))
                && Character.isLetter(account.charAt(1))
                && Character.isDigit(account.charAt(2))
                && Character.isDigit(account.charAt(3));
    }
}
